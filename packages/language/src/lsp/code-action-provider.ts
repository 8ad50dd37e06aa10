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
import { sizeFixes } from '../check/size-fixes.ts';
import type { File } from '../generated/ast.ts';
import { criterionOf } from './criterion-of-finding.ts';
import { fillInPlace } from './fill-in-place.ts';
import { placeOf } from './node-place.ts';
import type { RtwServices } from './services.ts';
import { showPlace } from './show-place-command.ts';

const openTitle = (code: string): Localized => ({ en: `Open the criterion ${code}`, sv: `Öppna kriteriet ${code}` });

/**
 * Offers what findings carry with them: the changes that would answer them, and the criterion itself. And, at a sample
 * size, what brings its numbers in line with its parameters.
 */
export class RtwCodeActionProvider implements CodeActionProvider {
  readonly #services: RtwServices;

  constructor(services: RtwServices) {
    this.#services = services;
  }

  getCodeActions(document: LangiumDocument, { context, range }: CodeActionParams): CodeAction[] {
    const wanted = context.only;
    // Actions on the whole are offered to those who ask for them, not beside what mends a single finding.
    if (wanted?.some((kind) => isKindOf(writeMissing, kind))) return this.#missing(document, range);
    const sizes = this.#sizes(document, range, context.diagnostics).filter(
      ({ kind }) => !wanted || wanted.some((asked) => isKindOf(kind, asked)),
    );
    if (wanted && !wanted.some((kind) => isKindOf(CodeActionKind.QuickFix, kind))) return sizes;
    const found = context.diagnostics.flatMap((diagnostic) =>
      this.#offering(document, diagnostic).map((finding) => ({ diagnostic, finding })),
    );
    // What mends comes before what waives, and both before what explains, over all findings at the place.
    const fixes = found.flatMap(({ diagnostic, finding }) => this.#fixes(document, diagnostic, finding));
    const [answers, waivers] = [false, true].map((waives) =>
      fixes.filter(({ fix }) => isWaiver(fix) === waives).map(({ action }) => action),
    );
    return [
      ...(answers ?? []),
      ...sizes.filter(({ edit }) => !answers?.some((answer) => isSameEdit(answer.edit, edit))),
      ...(waivers ?? []),
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

  #fixes(document: LangiumDocument, diagnostic: Diagnostic, finding: Finding): { fix: Fix; action: CodeAction }[] {
    const { uri } = document.textDocument;
    const { fixes } = finding;
    const answers = fixes.filter((fix) => !isWaiver(fix) && !isNewEntry(finding, fix));
    return fixes.map((fix) => {
      const { title, edit, command } = this.#changing(uri, fix);
      const action = {
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        // Editors apply what is preferred without asking: never a waiver, never an entry
        // for what may be a slip of the pen, and nothing that has to be chosen.
        isPreferred:
          answers.length === 1 && answers[0] === fix && (findingsOf(diagnostic).length === 1 || !finding.status),
        edit,
        ...(command ? { command } : {}),
      };
      return { fix, action };
    });
  }

  /** A change to the text, after which the reader is led to what is left to fill in. */
  #changing(uri: string, fix: Fix): Pick<CodeAction, 'title' | 'edit' | 'command'> {
    const title = this.#say(fix.title);
    const place = this.#canShow() ? fillInPlace(fix.edits) : undefined;
    return {
      title,
      edit: { changes: { [uri]: fix.edits } },
      ...(place ? { command: showPlace(title, uri, place) } : {}),
    };
  }

  /** What brings the sample sizes at a place in line with their parameters, or names what these lack. */
  #sizes(document: LangiumDocument, range: Range, diagnostics: readonly Diagnostic[]): Offered[] {
    const { uri } = document.textDocument;
    return this.#services.check.Calculations.of(document as LangiumDocument<File>)
      .filter(({ node }) => sharesLine(node.$cstNode?.range, range))
      .flatMap((size) => {
        const about = diagnostics.filter((diagnostic) => isAboutSize(diagnostic, size.node.$cstNode?.range));
        const inOrder = sizeFixes(size).sort((a, b) => Number(isAt(b, range)) - Number(isAt(a, range)));
        return inOrder.map((fix) => ({
          ...this.#changing(uri, fix),
          // What mends no finding is no quick fix: it is offered to those who ask what can be done at the cursor.
          ...(about.length > 0
            ? { kind: CodeActionKind.QuickFix, diagnostics: about }
            : { kind: CodeActionKind.RefactorRewrite }),
        }));
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

/** A change that is offered, of a certain kind. */
type Offered = CodeAction & { kind: string };

/** Never run on saving, as `source.fixAll` may be: a protocol is not to fill with placeholders by itself. */
const writeMissing = 'source.writeMissing.rtw';

/** Whether a kind of action is the one that is asked for, or one of its kinds. */
function isKindOf(kind: string, asked: string): boolean {
  return asked === '' ? kind !== writeMissing : kind === asked || kind.startsWith(`${asked}.`);
}

function isSameEdit(one: CodeAction['edit'], other: CodeAction['edit']): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const sizeDiffers = 'study.sample-size-differs';

/** Whether a diagnostic within a range is about a study's size: a criterion's, or that of a number that differs. */
function isAboutSize(diagnostic: Diagnostic, range: Range | undefined): boolean {
  const isOfSize = ({ status, code }: Finding) => status !== undefined || code === sizeDiffers;
  return findingsOf(diagnostic).some(isOfSize) && sharesLine(range, diagnostic.range);
}

/** What changes the line of the cursor is offered before what changes another. */
function isAt({ edits }: Fix, range: Range): boolean {
  return edits.some((edit) => sharesLine(edit.range, range));
}

function sharesLine(one: Range | undefined, { start, end }: Range): boolean {
  return one !== undefined && one.start.line <= end.line && start.line <= one.end.line;
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
