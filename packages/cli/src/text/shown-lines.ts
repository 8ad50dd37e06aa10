import type { FileReport, Range } from '@rtw-protocol/model';
import type { TextLines } from './text-lines.ts';

/** The lines of a text that readers are shown, by their index: all that is left of it once it has been judged. */
export type ShownLines = Readonly<Record<number, string>>;

/** Of what a range takes in, so many lines are shown, the first ones. */
export const mostLines = 10;

/** The lines that ranges take in. */
export function linesIn(lines: TextLines, ranges: readonly Range[]): ShownLines {
  const shown: Record<number, string> = {};
  for (const { start, end } of ranges) {
    const last = Math.min(end.line, start.line + mostLines - 1);
    for (let line = start.line; line <= last; line++) shown[line] ??= lines.line(line);
  }
  return shown;
}

/** What of a text is pointed at in a report; findings that are told as one point at what lacks something. */
export function rangesTold({ studies, findings }: FileReport): Range[] {
  return [
    ...findings.flatMap(({ range, lack }) => (lack?.at ? [range, lack.at] : [range])),
    ...studies.flatMap(({ waivers }) => waivers.map(({ range }) => range)),
  ];
}

/** Reads the lines that were kept as if they were the text. */
export function linesFrom(shown: ShownLines): TextLines {
  return { line: (index) => shown[index] ?? '' };
}
