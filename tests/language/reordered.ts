import { type AstNode, isAstNode } from 'langium';
import { parsed } from './parsing.ts';

/** Puts statements in another order, those of a block among each other: what they say stays the same. */
export function reordered(text: string, reorder: <Item>(items: readonly Item[]) => Item[]): string {
  return written(parsed(text).value, text, reorder);
}

function written(node: AstNode, text: string, reorder: <Item>(items: readonly Item[]) => Item[]): string {
  const { offset = 0, end = text.length } = node.$cstNode ?? {};
  const children = childrenOf(node);
  const texts = children.map((child) => written(child, text, reorder));
  const statements = new Set(statementsOf(node));
  const moved = reorder(texts.filter((_, index) => statements.has(children[index]!)));
  let result = '';
  let from = offset;
  for (const [index, child] of children.entries()) {
    // Statements of a block may share a line where a semicolon parts them.
    result += text.slice(from, child.$cstNode!.offset) + (statements.has(child) ? `${moved.shift()}\n` : texts[index]);
    from = child.$cstNode!.end;
  }
  return result + text.slice(from, end);
}

function statementsOf(node: AstNode): AstNode[] {
  return 'statements' in node && Array.isArray(node.statements) ? node.statements.filter(isAstNode) : [];
}

/** In the order of the text. The parts of an expression may lie in each other; the outermost is one. */
function childrenOf(node: AstNode): AstNode[] {
  const children = Object.entries(node)
    .filter(([name]) => !name.startsWith('$'))
    .flatMap(([, value]) => (Array.isArray(value) ? value : [value]))
    .filter((value): value is AstNode => isAstNode(value) && value.$cstNode !== undefined)
    .sort((a, b) => a.$cstNode!.offset - b.$cstNode!.offset || b.$cstNode!.end - a.$cstNode!.end);
  return children.filter(
    ({ $cstNode }, index) => !children.slice(0, index).some((before) => before.$cstNode!.end > $cstNode!.offset),
  );
}
