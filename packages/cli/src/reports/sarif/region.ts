import type { Range } from '@rtw-protocol/model';
import type { Region } from 'sarif';
import type { TextLines } from '../../text/text-lines.ts';

/** Longer stretches, and lines that no person wrote, would swell the log without helping anybody. */
const most = { lines: 10, characters: 1000 };

/** A range as SARIF counts: lines and columns from one, the end still behind the last character. */
export function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** The same with the text that stands there. */
export function regionWithText(range: Range, lines: TextLines): Region {
  const text = textIn(range, lines);
  return { ...regionOf(range), ...(text && { snippet: { text } }) };
}

function textIn({ start, end }: Range, lines: TextLines): string | undefined {
  if (end.line - start.line >= most.lines) return undefined;
  const text: string[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const from = line === start.line ? start.character : 0;
    const to = line === end.line ? end.character : undefined;
    text.push(lines.line(line).slice(from, to));
  }
  const snippet = text.join('\n');
  return snippet.length > most.characters ? undefined : snippet.toWellFormed();
}
