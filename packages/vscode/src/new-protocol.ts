import {
  type NewProtocolText,
  newProtocolRequest,
  type TemplateChoice,
  templatesRequest,
} from '@rtw-protocol/server/protocol';
import {
  commands,
  type Disposable,
  l10n,
  Position,
  SnippetString,
  type TextDocument,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Starts a protocol from a template, and walks through what is to be filled in. */
export function offerNewProtocol(client: BaseLanguageClient): Disposable {
  return commands.registerCommand('rtw.newProtocol', () => startProtocol(client));
}

async function startProtocol(client: BaseLanguageClient): Promise<void> {
  const title = l10n.t('New Protocol from Template');
  const folder = folderOfNew();
  const addressOf = (name: string) => client.code2ProtocolConverter.asUri(fileIn(folder, name));
  const choices = await client.sendRequest<TemplateChoice[]>(templatesRequest, { uri: addressOf('new') });
  const template = await window.showQuickPick(choices.map(shownChoice), {
    title,
    placeHolder: l10n.t('The template that the protocol follows'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!template) return;
  const name = await window.showInputBox({
    title,
    prompt: l10n.t('The name of the protocol, which becomes that of its file'),
    validateInput: (text) => takenBy(folder, text),
  });
  if (!name) return;
  const asked = { name, template: template.asked, uri: addressOf(name) };
  const made = await client.sendRequest<NewProtocolText>(newProtocolRequest, asked);
  if ('problem' in made) {
    await window.showErrorMessage(made.problem);
    return;
  }
  const editor = await window.showTextDocument(await openNew(folder, name));
  await editor.insertSnippet(new SnippetString(made.snippet), new Position(0, 0));
}

function shownChoice({ name, version, title, publisher, asked }: TemplateChoice) {
  const isOwn = asked !== name;
  return {
    label: name,
    description: [version, publisher].filter((part) => part).join(' · '),
    detail: isOwn ? `${title} (${asked})` : title,
    asked,
  };
}

/** The folder of the file that is being read, or else the first of the workspace. */
function folderOfNew(): Uri | undefined {
  const active = window.activeTextEditor?.document.uri;
  if (active && workspace.getWorkspaceFolder(active)) return Uri.joinPath(active, '..');
  return workspace.workspaceFolders?.[0]?.uri;
}

function fileIn(folder: Uri | undefined, name: string): Uri {
  return folder ? Uri.joinPath(folder, `${name}.rtw`) : Uri.from({ scheme: 'untitled', path: `${name}.rtw` });
}

async function takenBy(folder: Uri | undefined, name: string): Promise<string | undefined> {
  if (!folder || name === '') return undefined;
  const isThere = await workspace.fs.stat(fileIn(folder, name)).then(
    () => true,
    () => false,
  );
  return isThere ? l10n.t('There is a file {0}.rtw already.', name) : undefined;
}

/** A file in its folder, since its imports are relative to that; without a folder, or where none can be made, an editor. */
async function openNew(folder: Uri | undefined, name: string): Promise<TextDocument> {
  const uri = fileIn(folder, name);
  const edit = new WorkspaceEdit();
  edit.createFile(uri);
  if (folder && (await workspace.applyEdit(edit))) return workspace.openTextDocument(uri);
  return workspace.openTextDocument({ language: 'rtw' });
}
