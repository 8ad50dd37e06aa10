import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type { DocumentRangeFormattingParams, Range, TextEdit } from 'vscode-languageserver-protocol';
import type { FormattingServices } from '../format/format-text.ts';
import { itemsOf, statementStarts } from '../format/items.ts';
import { layOut } from '../format/layout.ts';
import { syntaxFindings } from '../parser/syntax-findings.ts';

/**
 * Formats a document in the editor as `rtw format` does. Langium's own formatter edits gaps between tokens by rules
 * for nodes: it neither knows the width of a line, nor takes semicolons away, nor reaches what follows the last token,
 * all of which the canonical form needs. So both of ours share one layout, and here it becomes edits.
 */
export class RtwFormatter implements Formatter {
  readonly #services: FormattingServices;

  constructor(services: FormattingServices) {
    this.#services = services;
  }

  formatDocument(document: LangiumDocument): TextEdit[] {
    return this.#edits(document);
  }

  formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
    return this.#edits(document).filter((edit) => touches(edit.range, range));
  }

  formatDocumentOnType(): TextEdit[] {
    return [];
  }

  get formatOnTypeOptions(): undefined {
    return undefined;
  }

  /** What to change, gap by gap, so that the editor keeps cursors and folds where they are. */
  #edits(document: LangiumDocument): TextEdit[] {
    if (syntaxFindings(document).length > 0) return [];
    const { textDocument } = document;
    const text = textDocument.getText();
    const items = itemsOf(this.#services.parser.Lexer.tokenize(text));
    const placed = layOut(text, items, statementStarts(document.parseResult.value));
    const edits: TextEdit[] = [];
    const change = (from: number, to: number, newText: string) => {
      if (text.slice(from, to).replaceAll('\r\n', '\n') === newText) return;
      edits.push({ range: { start: textDocument.positionAt(from), end: textDocument.positionAt(to) }, newText });
    };
    let end = 0;
    for (const { item, gap, text: own } of placed) {
      change(end, item.start, gap);
      change(item.start, item.end, own);
      end = item.end;
    }
    change(end, text.length, placed.length === 0 ? '' : '\n');
    return edits;
  }
}

function touches(edit: Range, range: Range): boolean {
  return edit.start.line <= range.end.line && edit.end.line >= range.start.line;
}
