import {
  type FollowedTemplate,
  libraryScheme,
  type TemplateRequirement,
  templateRequirementsRequest,
} from '@rtw-protocol/server/protocol';
import {
  type Command,
  commands,
  Disposable,
  EventEmitter,
  l10n,
  languages,
  type TextDocument,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';

/** What stands in the view: a protocol with its template, or a template by itself, and below it what the template asks. */
type Shown = { followed: FollowedTemplate } | { requirement: TemplateRequirement; uri: string };

const openRequirement = 'rtw.openRequirement';

/** Shows what the template of the active protocol asks, and how far the protocol is with it; or what the active template asks. */
export function showRequirements(client: BaseLanguageClient): Disposable {
  const view = new RequirementsView(client);
  return Disposable.from(
    view.changed,
    window.createTreeView('rtw.requirements', { treeDataProvider: view }),
    window.onDidChangeActiveTextEditor(() => view.follow(activeProtocol())),
    languages.onDidChangeDiagnostics(({ uris }) => view.refresh(uris.map(String))),
    client.onDidChangeState(({ newState }) => newState === State.Running && view.follow(activeProtocol())),
    commands.registerCommand(openRequirement, (shown: Shown) => view.openInTemplate(shown)),
  );
}

/** A template that ships is read beside the protocol that follows it, and does not take its place in the view. */
function activeProtocol(): TextDocument | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'rtw' && document.uri.scheme !== libraryScheme ? document : undefined;
}

class RequirementsView implements TreeDataProvider<Shown> {
  readonly changed = new EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  readonly #client: BaseLanguageClient;
  #document = activeProtocol();

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  follow(document: TextDocument | undefined): void {
    if (!document) return;
    this.#document = document;
    this.changed.fire(undefined);
  }

  /** The server has judged files anew. */
  refresh(uris: readonly string[]): void {
    if (this.#document && uris.includes(this.#document.uri.toString())) this.changed.fire(undefined);
  }

  async getChildren(shown?: Shown): Promise<Shown[]> {
    const document = this.#document;
    if (!document || this.#client.state !== State.Running) return [];
    const uri = this.#client.code2ProtocolConverter.asUri(document.uri);
    if (!shown) {
      const followed = await this.#client.sendRequest<FollowedTemplate[]>(templateRequirementsRequest, { uri });
      return followed.map((one) => ({ followed: one }));
    }
    return 'followed' in shown ? shown.followed.requirements.map((requirement) => ({ requirement, uri })) : [];
  }

  getTreeItem(shown: Shown): TreeItem {
    return 'followed' in shown ? protocolItem(shown.followed) : this.#requirementItem(shown.requirement, shown.uri);
  }

  async openInTemplate(shown: Shown): Promise<void> {
    if (!('requirement' in shown)) return;
    const { command, arguments: place = [] } = this.#opening(shown.requirement.asked);
    await commands.executeCommand(command, ...place);
  }

  #requirementItem(requirement: TemplateRequirement, uri: string): TreeItem {
    const { id, title, text, state, at, asked } = requirement;
    const item = new TreeItem(title);
    if (state !== 'asked') item.description = stateText(state);
    item.tooltip = [text ?? title, id].join('\n\n');
    item.iconPath = stateIcon(requirement);
    item.contextValue = 'requirement';
    item.command = this.#opening(at ? { uri, range: at } : asked);
    item.accessibilityInformation = { label: state === 'asked' ? title : `${title}, ${stateText(state)}` };
    return item;
  }

  #opening({ uri, range }: TemplateRequirement['asked']): Command {
    const { asUri, asRange } = this.#client.protocol2CodeConverter;
    return { command: 'vscode.open', title: '', arguments: [asUri(uri), { selection: asRange(range) }] };
  }
}

function protocolItem({ study, template, version, title, requirements }: FollowedTemplate): TreeItem {
  const item = new TreeItem(study ?? template, TreeItemCollapsibleState.Expanded);
  const open = requirements.filter(({ state }) => state === 'open').length;
  item.description =
    study === undefined
      ? l10n.t('{0}: asks for {1}', version, requirements.length)
      : l10n.t('{0} {1}: {2} of {3} open', template, version, open, requirements.length);
  item.tooltip = title;
  item.iconPath = new ThemeIcon('checklist');
  return item;
}

function stateText(state: Exclude<TemplateRequirement['state'], 'asked'>): string {
  switch (state) {
    case 'met':
      return l10n.t('met');
    case 'waived':
      return l10n.t('waived');
    default:
      return l10n.t('open');
  }
}

function stateIcon({ state, severity }: TemplateRequirement): ThemeIcon {
  if (state === 'met') return new ThemeIcon('pass', new ThemeColor('testing.iconPassed'));
  if (state === 'waived') return new ThemeIcon('circle-slash');
  return new ThemeIcon('circle-large-outline', openColours[severity]);
}

const openColours: Readonly<Record<TemplateRequirement['severity'], ThemeColor | undefined>> = {
  error: new ThemeColor('list.errorForeground'),
  warning: new ThemeColor('list.warningForeground'),
  info: undefined,
};
