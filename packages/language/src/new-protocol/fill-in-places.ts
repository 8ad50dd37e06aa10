import { AstUtils } from 'langium';
import { blockHolders, isAlike, statementsOf } from '../check/lacking-in.ts';
import { namedThingsIn } from '../check/named-things.ts';
import { type Draft, type JudgedFinding, placeholder, type Way } from '../criteria/index.ts';
import * as ast from '../generated/ast.ts';

/** A statement that says nothing yet. */
export type Unfilled = ast.Property | ast.Design;

/** The statements of a protocol that say nothing yet and would answer a finding, as its fix writes them. */
export function unfilledFor({ fixes }: JudgedFinding, protocol: ast.Protocol): Unfilled[] {
  const insert = fixes.findLast((fix) => fix.kind === 'insert');
  for (const way of insert?.ways ?? []) {
    const found = unfilledOf(way, protocol);
    if (found.length > 0) return found;
  }
  return [];
}

/** All statements of a protocol that say nothing yet, in the order of the text. */
export function allUnfilled(protocol: ast.Protocol): Unfilled[] {
  return AstUtils.streamAllContents(protocol).filter(isUnfilled).toArray();
}

function unfilledOf({ drafts, inside }: Way, protocol: ast.Protocol): Unfilled[] {
  const owners = inside ? inside.flatMap((range) => namedThingsIn(protocol).at(range.start) ?? []) : [protocol];
  for (const owner of owners) {
    const found = unfilledIn(owner, drafts);
    if (found.length > 0) return found;
  }
  return [];
}

function unfilledIn(owner: Parameters<typeof statementsOf>[0], drafts: readonly Draft[]): Unfilled[] {
  return drafts.flatMap((draft) => {
    const alike = statementsOf(owner).filter((node) => isAlike(node, draft));
    // A placeholder around others is there for their sake.
    const deeper = alike.flatMap((node) => blockHolders(node, draft)).flatMap((node) => unfilledIn(node, draft.block));
    if (deeper.length > 0 || draft.value !== placeholder) return deeper;
    return alike.filter(isUnfilled).slice(0, 1);
  });
}

function isUnfilled(node: unknown): node is Unfilled {
  return (ast.isProperty(node) || ast.isDesign(node)) && node.silence?.kind === 'reported';
}
