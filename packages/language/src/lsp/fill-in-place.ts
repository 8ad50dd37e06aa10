import type { Range, TextEdit } from '@rtw-protocol/model';

/** What a fix writes where the author has something to say: a reason, or a statement that says nothing yet. */
const toFillIn = /(?<=because ")[^"\n]*(?=")|\bnot reported\b/;

/** Where the author goes on writing once a fix has been applied: the first place to fill in of its new text. */
export function fillInPlace(edits: readonly TextEdit[]): Range | undefined {
  const [edit] = edits;
  const found = edit?.newText.match(toFillIn);
  // With several edits, those before would move the place.
  if (!edit || edits.length > 1 || found?.index === undefined) return undefined;
  const before = edit.newText.slice(0, found.index).split('\n');
  const start = {
    line: edit.range.start.line + before.length - 1,
    character: (before.length === 1 ? edit.range.start.character : 0) + (before.at(-1)?.length ?? 0),
  };
  return { start, end: { line: start.line, character: start.character + found[0].length } };
}
