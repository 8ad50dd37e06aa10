import type { TextEdit } from '@rtw-protocol/model';
import { type AstNode, GrammarUtils } from 'langium';
import { isWaiver, type Protocol } from '../generated/ast.ts';
import { closingBrace } from './closing-brace.ts';
import { endOfStatement } from './end-of-statement.ts';

/** What stands where the reason is the author's to write. */
export const reasonToWrite = 'the reason';

/** The edit that waives a criterion, below the waivers that are there already; the reason is the author's to write. */
export function insertWaiver(protocol: Protocol, criterion: string): TextEdit | undefined {
  // At the end of what is half-written nobody can tell what one is inside of.
  if (!protocol.$cstNode || !closingBrace(protocol.$cstNode)) return undefined;
  const statements: readonly AstNode[] = protocol.statements;
  const before = (statements.findLast(isWaiver) ?? statements.at(-1))?.$cstNode;
  const anchor = before ?? GrammarUtils.findNodeForKeyword(protocol.$cstNode, '{');
  if (!anchor) return undefined;
  const end = endOfStatement(anchor);
  const gap = before && !statements.some(isWaiver) ? '\n\n' : '\n';
  return { range: { start: end, end }, newText: `${gap}  waive ${criterion} because "${reasonToWrite}"` };
}
