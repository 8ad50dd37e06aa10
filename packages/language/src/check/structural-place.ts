import type { Range } from '@rtw-protocol/model';
import { type AstNode, CstUtils, type LangiumDocument } from 'langium';
import type { File } from '../generated/ast.ts';

/**
 * Where a place stands in the structure of a text: the first word and the name of every statement around it, from the
 * outermost inwards. It stays the same when lines move, and so do the places of statements that change their order.
 */
export function structuralPlace({ parseResult, textDocument }: LangiumDocument<File>, { start }: Range): string[] {
  const root = parseResult.value.$cstNode;
  const offset = textDocument.offsetAt(start);
  const leaf = root && (CstUtils.findLeafNodeAtOffset(root, offset) ?? CstUtils.findLeafNodeBeforeOffset(root, offset));
  const place: string[] = [];
  for (let node: AstNode | undefined = leaf?.astNode; node?.$container; node = node.$container) {
    const words = wordsOf(node);
    // A value stands where its statement does.
    if (words && !startsAs(node, node.$container)) place.unshift(words);
  }
  return place;
}

/** `outcome SickLeave`, `role`; nothing of what has no words of its own: a value, a list of values. */
function wordsOf(node: AstNode): string | undefined {
  const first = node.$cstNode && CstUtils.flattenCst(node.$cstNode).find(({ hidden }) => !hidden);
  if (!first || !/^[\p{L}]/u.test(first.text)) return undefined;
  return 'name' in node && typeof node.name === 'string' ? `${first.text} ${node.name}` : first.text;
}

const startsAs = (node: AstNode, container: AstNode): boolean =>
  container.$container !== undefined && node.$cstNode?.offset === container.$cstNode?.offset;
