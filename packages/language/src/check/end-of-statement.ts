import type { Position } from '@rtw-protocol/model';
import type { CstNode } from 'langium';

/** A semicolon and a comment that stand after something on its line, when nothing else does. */
const trailing = /^[ \t]*;?(?:[ \t]*(?:\/\/[^\r\n]*|\/\*(?:(?!\*\/)[^\r\n])*\*\/))*(?=[ \t]*(?:[\r\n]|$))/;

/**
 * Where the next statement can be written after this one (or after an opening brace): behind the semicolon and the
 * comment at the end of its line, which belong to what stands before them.
 */
export function endOfStatement({ root, end, range }: CstNode): Position {
  const rest = root.fullText.slice(end).match(trailing)?.[0] ?? '';
  return { line: range.end.line, character: range.end.character + rest.length };
}
