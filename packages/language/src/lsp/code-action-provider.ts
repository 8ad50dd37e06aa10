import type { Finding, Localized } from '@rtw-protocol/model';
import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver-protocol';
import { findingOf } from '../check/finding-diagnostic.ts';
import { criterionOf } from './criterion-of-finding.ts';
import { placeOf } from './node-place.ts';
import type { RtwServices } from './services.ts';
import { showPlace } from './show-place-command.ts';
import { waiveEdit } from './waive-edit.ts';

const titles = {
  waive: (code: string): Localized => ({
    en: `Waive ${code}, and say why`,
    sv: `Gör undantag för ${code} och ange skälet`,
  }),
  open: (code: string): Localized => ({ en: `Open the criterion ${code}`, sv: `Öppna kriteriet ${code}` }),
};

/** Offers what findings carry with them: their fixes, a waiver with its reason, and the criterion itself. */
export class RtwCodeActionProvider implements CodeActionProvider {
  readonly #services: RtwServices;

  constructor(services: RtwServices) {
    this.#services = services;
  }

  getCodeActions(document: LangiumDocument, { context }: CodeActionParams): CodeAction[] {
    const wanted = context.only;
    if (wanted && !wanted.some((kind) => kind === '' || kind === CodeActionKind.QuickFix)) return [];
    const found = context.diagnostics.flatMap((diagnostic) => {
      const finding = findingOf(diagnostic);
      return finding ? [{ diagnostic, finding }] : [];
    });
    // What mends comes before what explains, over all findings at the place.
    return [
      ...found.flatMap(({ diagnostic, finding }) => this.#fixes(document, diagnostic, finding)),
      ...found.flatMap(({ diagnostic, finding }) => this.#waiver(document, diagnostic, finding)),
      ...found.flatMap(({ diagnostic, finding }) => this.#criterion(document, diagnostic, finding)),
    ];
  }

  #fixes(document: LangiumDocument, diagnostic: Diagnostic, { fixes }: Finding): CodeAction[] {
    return fixes.map(({ title, edits }) => ({
      title: this.#say(title),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: fixes.length === 1,
      edit: { changes: { [document.textDocument.uri]: edits } },
    }));
  }

  #waiver(document: LangiumDocument, diagnostic: Diagnostic, finding: Finding): CodeAction[] {
    const waiver = finding.status && waiveEdit(finding, document);
    if (!waiver) return [];
    const { uri } = document.textDocument;
    const title = this.#say(titles.waive(finding.code));
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: { changes: { [uri]: [waiver.edit] } },
        command: showPlace(title, uri, waiver.reason),
      },
    ];
  }

  #criterion(document: LangiumDocument, diagnostic: Diagnostic, finding: Finding): CodeAction[] {
    const criterion = finding.status && criterionOf(document, finding.code, this.#services);
    const place = criterion && placeOf(criterion, this.#services);
    if (!place) return [];
    const title = this.#say(titles.open(finding.code));
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        command: showPlace(title, place.uri, place.nameRange),
      },
    ];
  }

  #say(text: Localized): string {
    return text[this.#services.check.Settings.language];
  }
}
