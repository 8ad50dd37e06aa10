import { Disposable, type LanguageStatusItem, LanguageStatusSeverity, l10n, languages } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** Says beside the language's name in the status bar whether the server runs, and offers what to do when not. */
export function showServerStatus(client: BaseLanguageClient): Disposable {
  const item = languages.createLanguageStatusItem('rtw.server', { language: 'rtw' });
  item.name = l10n.t('RTW Protocol server');
  show(item, client.state);
  return Disposable.from(
    item,
    client.onDidChangeState(({ newState }) => show(item, newState)),
  );
}

function show(item: LanguageStatusItem, state: State): void {
  const stopped = state === State.Stopped || state === State.StartFailed;
  item.busy = state === State.Starting;
  item.severity = stopped ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
  item.text = stateText(state);
  item.command = stopped
    ? { command: 'rtw.restartServer', title: l10n.t('Restart') }
    : { command: 'rtw.showOutput', title: l10n.t('Show Output') };
}

function stateText(state: State): string {
  switch (state) {
    case State.Running:
      return l10n.t('Checks protocols while you write');
    case State.Starting:
      return l10n.t('Starting');
    default:
      return l10n.t('The server is not running');
  }
}
