import { type CstNode, GrammarUtils } from 'langium';

/** The brace that closes the block of a node; none where the block is still open, or there is no block. */
export function closingBrace(cst: CstNode): CstNode | undefined {
  const last = GrammarUtils.findNodesForKeyword(cst, '}').at(-1);
  return last && last.end === cst.end ? last : undefined;
}
