import type { Arm } from '@rtw-protocol/model';
import { stateOfComponents } from '../facts/components.ts';
import { leavesWorkplaceOut, mayHaveMore, stateOfWorkplaceParts } from '../facts/workplace-parts.ts';
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
  if (field === 'workplaceParts') return { items, state: stateOfWorkplaceParts(context.study) };
  const isOfStudy = path.variable === undefined && path.steps.length === 1;
  if (field === 'components' && isOfStudy) return { items, state: stateOfComponents(context.study) };
  // Whatever a protocol tells of people at baseline, more may be known of them.
  if (field === 'atBaseline') return { items, state: items.length > 0 ? 'open' : 'silent' };
  const isOpen = field === 'workplace' ? mayHaveMore(context.study) : isOpenList(context, field);
  if (items.length === 0) {
    const isNone = !isOpen && found.owners.length > 0 && found.owners.every((owner) => leavesOut(owner, field));
    return { items, state: isNone ? 'none' : 'silent' };
  }
  const hasSilentOwner = found.isMissing || found.owners.some((owner) => isSilent(owner, field));
  return { items, state: isOpen || hasSilentOwner ? 'open' : 'closed' };
}

function isOpenList({ study }: Context, field: string): boolean {
  // What is known belongs to what the arms hold.
  return (study.open as readonly string[]).includes(field === 'evidence' ? 'components' : field);
}

function isSilent(owner: Record<string, unknown>, field: string): boolean {
  const list = owner[field];
  if (field === 'evidence' && list === undefined) return true;
  return Array.isArray(list) && list.length === 0 && !leavesOut(owner, field);
}

/** An arm with contents but no workplace part has none; what is known of a kind of intervention is all in its list. */
function leavesOut(owner: Record<string, unknown>, field: string): boolean {
  if (field === 'evidence') return Array.isArray(owner.evidence) && owner.evidence.length === 0;
  return field === 'workplace' && leavesWorkplaceOut(owner as unknown as Arm);
}
