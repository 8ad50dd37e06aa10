import type { Range } from '@rtw-protocol/model';
import { displayWidth, graphemes } from './display-width.ts';
import { printable } from './printable.ts';
import type { TextLines } from './text-lines.ts';

/** A line of the document as it is shown, and the marks below it. */
export interface SourceExcerpt {
  source: string;
  marks: string;
}

const tabStop = 4;

/** So much of a line before and after the place is looked at; the rest could not be shown on any terminal. */
const reach = 1000;

interface Cell {
  text: string;
  width: number;
  marked: boolean;
}

/**
 * The line that a range begins on, with marks under the part of it that belongs to the range. Tabs become spaces,
 * characters are marked at the width they have on screen, and a line that is too long is cut on both sides.
 *
 * @param width columns that may be used
 */
export function sourceExcerpt(lines: TextLines, range: Range, width: number): SourceExcerpt {
  const cells = cellsOf(lines.line(range.start.line), range);
  const shown = cut(cells, Math.max(20, width));
  return {
    source: shown
      .map((cell) => cell.text)
      .join('')
      .trimEnd(),
    marks: shown
      .map((cell) => (cell.marked ? '^' : ' ').repeat(cell.width))
      .join('')
      .trimEnd(),
  };
}

/** The line character by character; an empty range marks the character it stands before. */
function cellsOf(line: string, { start, end }: Range): Cell[] {
  const from = Math.min(start.character, line.length);
  const to = end.line > start.line ? line.length : Math.min(end.character, line.length);
  const first = from > reach ? from - reach : 0;
  const last = Math.min(line.length, from + reach);
  const cells: Cell[] = first > 0 ? [{ text: '…', width: 1, marked: false }] : [];
  let offset = first;
  let column = 0;
  for (const grapheme of graphemes(line.slice(first, last))) {
    const text = grapheme === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : printable(grapheme);
    const next = offset + grapheme.length;
    const marked = (offset >= from && offset < to) || (from >= offset && from < next);
    cells.push({ text, width: displayWidth(text), marked });
    column += displayWidth(text);
    offset = next;
  }
  if (last < line.length) cells.push({ text: '…', width: 1, marked: false });
  // Behind the line's last character: at its end something is missing.
  if (from >= last) cells.push({ text: ' ', width: 1, marked: true });
  return withoutTrailingSpace(cells);
}

/** Marks under the white space at the end of a line would seem to point at nothing. */
function withoutTrailingSpace(cells: Cell[]): Cell[] {
  const firstMarked = cells.findIndex((cell) => cell.marked);
  let last = cells.length - 1;
  while (last > firstMarked && cells[last]!.text.trim() === '') last--;
  return cells.slice(0, last + 1);
}

/** Takes the cells around the first marked one; what is left out shows as an ellipsis. */
function cut(cells: readonly Cell[], width: number): Cell[] {
  if (widthOf(cells) <= width) return [...cells];
  const marked = Math.max(
    0,
    cells.findIndex((cell) => cell.marked),
  );
  let start = marked;
  for (let before = Math.floor(width / 3); start > 0 && before >= cells[start - 1]!.width; start--) {
    before -= cells[start - 1]!.width;
  }
  let room = width - (start > 0 ? 1 : 0);
  let end = start;
  while (end < cells.length && room - cells[end]!.width >= (end + 1 < cells.length ? 1 : 0)) {
    room -= cells[end]!.width;
    end++;
  }
  const ellipsis: Cell = { text: '…', width: 1, marked: false };
  return [...(start > 0 ? [ellipsis] : []), ...cells.slice(start, end), ...(end < cells.length ? [ellipsis] : [])];
}

const widthOf = (cells: readonly Cell[]) => cells.reduce((sum, cell) => sum + cell.width, 0);
