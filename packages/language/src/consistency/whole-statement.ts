import type { Range } from '@rtw-protocol/model';
import type { CstNode } from 'langium';

/** The statement with its semicolon; with its lines, where nothing else stands on them. */
export function wholeStatement({ root, offset, end, range }: CstNode): Range {
  const text = root.fullText;
  const before = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, offset));
  const after = /^[ \t]*;?[ \t]*/.exec(text.slice(end))?.[0] ?? '';
  const isWholeLine = before && /^(?:\r?\n|$)/.test(text.slice(end + after.length));
  if (isWholeLine && text.slice(end + after.length).length > 0)
    return { start: { line: range.start.line, character: 0 }, end: { line: range.end.line + 1, character: 0 } };
  const semicolon = after.includes(';') ? after.length : 0;
  return { start: range.start, end: { line: range.end.line, character: range.end.character + semicolon } };
}
