import type { Position } from '@rtw-protocol/model';
import { type AstNode, AstUtils, type CstNode, GrammarUtils } from 'langium';
import * as ast from '../generated/ast.ts';

/** What has a name in a study. */
export interface NamedThings {
  names: ReadonlySet<string>;
  /** The thing whose name stands at a place; a sample size has none and is where it begins. */
  at(place: Position): AstNode | undefined;
}

const known = new WeakMap<ast.Study, NamedThings>();

/** Finds the names of a study in one walk through it, however many fixes ask for them. */
export function namedThingsIn(study: ast.Study): NamedThings {
  let things = known.get(study);
  if (!things) {
    things = find(study);
    known.set(study, things);
  }
  return things;
}

function find(study: ast.Study): NamedThings {
  const names = new Set<string>();
  const byPlace = new Map<string, AstNode>();
  for (const node of AstUtils.streamAllContents(study)) {
    const hasName = 'name' in node && typeof node.name === 'string';
    if (hasName) names.add(node.name as string);
    const cst = placeOf(node, hasName);
    if (!cst) continue;
    const key = keyOf(cst.range.start);
    if (!byPlace.has(key)) byPlace.set(key, node);
  }
  return { names, at: (place) => byPlace.get(keyOf(place)) };
}

function placeOf(node: AstNode, hasName: boolean): CstNode | undefined {
  if (ast.isSampleSize(node)) return node.$cstNode;
  // What the template prescribes stands where the protocol names it.
  if (ast.isPrescribedClaim(node)) return GrammarUtils.findNodeForProperty(node.$cstNode, 'outcome');
  return hasName ? GrammarUtils.findNodeForProperty(node.$cstNode, 'name') : undefined;
}

const keyOf = ({ line, character }: Position): string => `${line}:${character}`;
