import type { Range, TextEdit } from '@rtw-protocol/model';

/** What a fix writes where the author has something to say: a reason, or a statement that says nothing yet. */
const toFillIn = /(?<=because ")[^"\n]*(?=")|\bnot reported\b/;

/** Where the author goes on writing once a fix has been applied: the first place to fill in of its new text. */
export function fillInPlace(edits: readonly TextEdit[]): Range | undefined {
  // What comes first in the text is not moved by the rest.
  const [edit] = edits.toSorted((a, b) => a.range.start.line - b.range.start.line);
  const found = edit?.newText.match(toFillIn);
  const isFirst = edits.every((other) => other === edit || other.range.start.line > (edit?.range.start.line ?? 0));
  if (!edit || !isFirst || found?.index === undefined) return undefined;
  const before = edit.newText.slice(0, found.index).split('\n');
  const start = {
    line: edit.range.start.line + before.length - 1,
    character: (before.length === 1 ? edit.range.start.character : 0) + (before.at(-1)?.length ?? 0),
  };
  return { start, end: { line: start.line, character: start.character + found[0].length } };
}
