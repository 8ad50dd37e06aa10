import type { Context, Item, Part } from './context.ts';
import { type Found, readPath } from './read-path.ts';
import type { Path } from './tree.ts';

/** A list of a study, and what its length says. */
export interface List {
  items: readonly Item[];
  /**
   * `closed`: what is not in it does not exist. `open`: there may be more. `silent`: nothing is said.
   * `none`: the protocol tells that there is nothing. `not-applicable`: it says that the question does not arise.
   */
  state: 'closed' | 'open' | 'silent' | 'none' | 'not-applicable';
}

/** The list that a path leads to. */
export function readList(path: Path, context: Context): List {
  const found = readPath(path, context);
  return found.kind === 'things' ? listOfThings(path, found, context) : listOfClaims(found.parts);
}

function listOfClaims(parts: readonly Part[]): List {
  const asked = parts.filter(({ isNotApplicable }) => !isNotApplicable);
  if (asked.length === 0) return { items: [], state: 'not-applicable' };
  const items = asked.flatMap((part) =>
    part.claims.map((claim): Item => ({ kind: 'claim', part: { claims: [claim], property: part.property } })),
  );
  if (items.length === 0) return { items, state: 'silent' };
  return { items, state: asked.some(({ claims }) => claims.length === 0) ? 'open' : 'closed' };
}

function listOfThings(path: Path, found: Extract<Found, { kind: 'things' }>, context: Context): List {
  const last = path.steps.at(-1);
  const field = last && 'field' in last ? last.field : '';
  const items = found.things.map((thing): Item => ({ kind: 'thing', thing }));
  const isOpen = (context.study.open as readonly string[]).includes(openListOf(field));
  if (items.length === 0) {
    const isNone = !isOpen && found.owners.length > 0 && found.owners.every((owner) => leavesOut(owner, field));
    return { items, state: isNone ? 'none' : 'silent' };
  }
  const hasSilentOwner = found.isMissing || found.owners.some((owner) => isSilent(owner, field));
  return { items, state: isOpen || hasSilentOwner ? 'open' : 'closed' };
}

/** Workplace parts belong to what an arm holds: an arm whose contents may be incomplete may have more of them. */
function openListOf(field: string): string {
  return field === 'workplace' ? 'components' : field;
}

function isSilent(owner: Record<string, unknown>, field: string): boolean {
  const list = owner[field];
  return Array.isArray(list) && list.length === 0 && !leavesOut(owner, field);
}

/** An arm with contents but no workplace part has none. */
function leavesOut(owner: Record<string, unknown>, field: string): boolean {
  if (field !== 'workplace') return false;
  const { components, workplace, workplaceNone } = owner;
  const hasContents = Array.isArray(components) && components.length > 0;
  return Array.isArray(workplace) && workplace.length === 0 && (workplaceNone === true || hasContents);
}
