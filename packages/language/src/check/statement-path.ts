import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';

/**
 * The words of a statement and of those that it stands in, from the protocol inwards: `['analysis', 'gender']`.
 * Nothing for what stands in no protocol.
 */
export function statementPath(node: AstNode): string[] | undefined {
  const words: string[] = [];
  for (let at: AstNode | undefined = node; at; at = at.$container) {
    if (ast.isProtocol(at)) return fromProtocol(words);
    const word = wordOf(at);
    if (word !== undefined) words.unshift(word);
  }
  return undefined;
}

/** The same of words as they stand in a text. */
export function fromProtocol([first = '', ...others]: readonly string[]): string[] {
  // What arms have in common stands outside them, and what is added to a prescribed outcome behind its name.
  if (first === 'component' || first === 'workplace') return ['arm', first, ...others];
  if (first === 'outcomes' && others.length > 0) return ['outcome', ...others];
  return first === '' ? [] : [first, ...others];
}

function wordOf(node: AstNode): string | undefined {
  if (ast.isProperty(node)) return node.keyword;
  if (ast.isSection(node)) return ast.isDesign(node) ? 'design' : node.keyword;
  if (ast.isSampleSize(node)) return 'sample-size';
  if (ast.isArm(node)) return 'arm';
  if (ast.isComponent(node)) return 'component';
  if (ast.isWorkplace(node)) return 'workplace';
  return ast.isOutcome(node) ? 'outcome' : undefined;
}
