import { GrammarUtils, type LangiumDocument } from 'langium';
import type { Position } from 'vscode-languageserver-protocol';
import type { QuantityClaim } from '../generated/ast.ts';

/** Where a claim ends: before the block that says what it is assumed for. */
export function endOfStated({ $cstNode: cst }: QuantityClaim, { textDocument }: LangiumDocument): Position | undefined {
  const brace = GrammarUtils.findNodeForKeyword(cst, '{');
  if (!cst || !brace) return cst?.range.end;
  const before = cst.text.slice(0, brace.offset - cst.offset).trimEnd();
  return textDocument.positionAt(cst.offset + before.length);
}
