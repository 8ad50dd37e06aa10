import type { Range, TextEdit } from '@rtw-protocol/model';
import { type AstNode, AstUtils, GrammarUtils } from 'langium';
import type { Study } from '../generated/ast.ts';

/** The edit that writes one term for another, in the claim or the named thing that stands at a place. */
export function termEdit(study: Study, at: Range, name: string, by: string): TextEdit | undefined {
  const owner = AstUtils.streamAllContents(study).find((node) => standsAt(node, at));
  const found =
    owner && AstUtils.streamReferences(owner).find(({ reference }) => reference.$refText === name)?.reference;
  return found?.$refNode && { range: found.$refNode.range, newText: by };
}

function standsAt(node: AstNode, { start, end }: Range): boolean {
  const name = GrammarUtils.findNodeForProperty(node.$cstNode, 'name');
  return [node.$cstNode, name].some(
    (cst) =>
      cst &&
      cst.range.start.line === start.line &&
      cst.range.start.character === start.character &&
      cst.range.end.line === end.line &&
      cst.range.end.character === end.character,
  );
}
