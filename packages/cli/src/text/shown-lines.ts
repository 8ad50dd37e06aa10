import type { Range } from '@rtw-protocol/model';
import type { TextLines } from './text-lines.ts';

/** The lines of a text that readers are shown, by their index: all that is left of it once it has been judged. */
export type ShownLines = Readonly<Record<number, string>>;

/** The lines on which ranges begin. */
export function linesAt(lines: TextLines, ranges: readonly Range[]): ShownLines {
  return Object.fromEntries(ranges.map(({ start }) => [start.line, lines.line(start.line)]));
}

/** Reads the lines that were kept as if they were the text. */
export function linesFrom(shown: ShownLines): TextLines {
  return { line: (index) => shown[index] ?? '' };
}
