import type { Finding, Fix, Lack, Localized, Range } from '@rtw-protocol/model';
import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
} from 'vscode-languageserver-protocol';
import { findingOf, findingsOf } from '../check/finding-diagnostic.ts';
import { fixTogether } from '../check/fix-together.ts';
import { missingStatements } from '../check/missing-statements.ts';
import type { File } from '../generated/ast.ts';
import { criterionOf } from './criterion-of-finding.ts';
import { fillInPlace } from './fill-in-place.ts';
import { placeOf } from './node-place.ts';
import type { RtwServices } from './services.ts';
import { showPlace } from './show-place-command.ts';

const openTitle = (code: string): Localized => ({ en: `Open the criterion ${code}`, sv: `Öppna kriteriet ${code}` });

/** Offers what findings carry with them: the changes that would answer them, and the criterion itself. */
export class RtwCodeActionProvider implements CodeActionProvider {
  readonly #services: RtwServices;

  constructor(services: RtwServices) {
    this.#services = services;
  }

  getCodeActions(document: LangiumDocument, { context, range }: CodeActionParams): CodeAction[] {
    const wanted = context.only;
    // Actions on the whole are offered to those who ask for them, not beside what mends a single finding.
    if (wanted?.some((kind) => isKindOf(writeMissing, kind))) return this.#missing(document, range);
    if (wanted && !wanted.some((kind) => isKindOf(CodeActionKind.QuickFix, kind))) return [];
    const found = context.diagnostics.flatMap((diagnostic) =>
      this.#offering(document, diagnostic).map((finding) => ({ diagnostic, finding })),
    );
    // What mends comes before what explains, over all findings at the place.
    return [
      ...found.flatMap(({ diagnostic, finding }) => this.#fixes(document, diagnostic, finding)),
      ...found.flatMap(({ diagnostic, finding }) => this.#criterion(document, diagnostic, finding)),
    ];
  }

  /** Writes all that the protocol at a place is silent about, to fill in. */
  #missing(document: LangiumDocument, { start }: Range): CodeAction[] {
    const { uri } = document.textDocument;
    const judged = this.#services.check.Judgements.of(document as LangiumDocument<File>);
    const at = judged.findLast(({ node }) => (node.$cstNode?.range.start.line ?? 0) <= start.line) ?? judged[0];
    const fix = at && missingStatements(at.node, at.judged);
    return fix ? [{ title: this.#say(fix.title), kind: writeMissing, edit: { changes: { [uri]: fix.edits } } }] : [];
  }

  /** The findings of a diagnostic that offer something; of several told as one, what mends them together comes first. */
  #offering(document: LangiumDocument, diagnostic: Diagnostic): readonly Finding[] {
    const members = findingsOf(diagnostic);
    const told = findingOf(diagnostic);
    if (members.length <= 1 || !told?.lack) return members;
    const { status: _, ...together } = told;
    const fix = this.#together(document, members, told.lack);
    return [{ ...together, fixes: fix ? [fix] : [] }, ...members];
  }

  #together(document: LangiumDocument, members: readonly Finding[], lack: Lack): Fix | undefined {
    const [first] = members;
    const protocol = this.#services.check.Judgements.of(document as LangiumDocument<File>).find(
      ({ study }) => study === first?.study,
    );
    const codes = new Set(members.map(({ code }) => code));
    const judged = protocol?.judged.filter(({ finding }) => codes.has(finding.code)) ?? [];
    return protocol && fixTogether(protocol.node, judged, lack);
  }

  #fixes(document: LangiumDocument, diagnostic: Diagnostic, finding: Finding): CodeAction[] {
    const { uri } = document.textDocument;
    const { fixes } = finding;
    const answers = fixes.filter((fix) => !isWaiver(fix) && !isNewEntry(finding, fix));
    return fixes.map((fix) => {
      const title = this.#say(fix.title);
      const place = this.#canShow() ? fillInPlace(fix.edits) : undefined;
      return {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        // Editors apply what is preferred without asking: never a waiver, never an entry
        // for what may be a slip of the pen, and nothing that has to be chosen.
        isPreferred:
          answers.length === 1 && answers[0] === fix && (findingsOf(diagnostic).length === 1 || !finding.status),
        edit: { changes: { [uri]: fix.edits } },
        ...(place ? { command: showPlace(title, uri, place) } : {}),
      };
    });
  }

  #criterion(document: LangiumDocument, diagnostic: Diagnostic, finding: Finding): CodeAction[] {
    if (!this.#canShow()) return [];
    const criterion = finding.status && criterionOf(document, finding.code, this.#services);
    const place = criterion && placeOf(criterion, this.#services);
    if (!place) return [];
    const title = this.#say(openTitle(finding.code));
    return [
      {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        command: showPlace(title, place.uri, place.nameRange),
      },
    ];
  }

  #canShow(): boolean {
    return this.#services.shared.lsp.ExecuteCommandHandler.isPossible;
  }

  #say(text: Localized): string {
    return text[this.#services.check.Settings.language];
  }
}

/** Never run on saving, as `source.fixAll` may be: a protocol is not to fill with placeholders by itself. */
const writeMissing = 'source.writeMissing.rtw';

/** Whether a kind of action is the one that is asked for, or one of its kinds. */
function isKindOf(kind: string, asked: string): boolean {
  return asked === '' ? kind === CodeActionKind.QuickFix : kind === asked || kind.startsWith(`${asked}.`);
}

function isWaiver({ edits }: Fix): boolean {
  return edits.some(({ newText }) => newText.trimStart().startsWith('waive '));
}

/** An entry for an unknown term is written elsewhere; a correction of the name, in its place. */
function isNewEntry({ code, range: { start } }: Finding, { edits }: Fix): boolean {
  const isInPlace = edits.some(
    ({ range }) => range.start.line === start.line && range.start.character === start.character,
  );
  return code.startsWith('link.unknown-') && !isInPlace;
}
