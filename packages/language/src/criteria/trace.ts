import type { Claim } from '@rtw-protocol/model';
import type { Item } from './context.ts';
import type { AskedTerm, Path } from './tree.ts';

/** Why something is not reported. */
export type Cause =
  /** The protocol does not say, neither this nor what would do as well. */
  | { kind: 'silent'; path: Path; or?: readonly Path[] }
  /** It says several things that lead to different answers. */
  | { kind: 'disagreeing'; path: Path; claims: readonly Claim[] }
  /** It uses a term that is too general to tell, or its own words. */
  | { kind: 'vague'; path: Path; claims: readonly Claim[]; asked: readonly AskedTerm[] }
  /** It says something that leaves the answer open: "at most 30 %" against 25 %, numbers for one arm only. */
  | { kind: 'undecided'; path: Path; claims: readonly Claim[] };

/** A thing of a list that decided. */
export interface Deciding {
  variable: string;
  item: Item;
  /** It decided only by not being what was looked for in the whole list: what is told is what the list lacks. */
  isOther?: true;
}

/** Notes what led to an answer: the causes of silence, and which things of a list decided. */
export interface Trace {
  causes: Cause[];
  items: Deciding[];
}

export function emptyTrace(): Trace {
  return { causes: [], items: [] };
}

export interface Mark {
  causes: number;
  items: number;
}

export function mark(trace: Trace): Mark {
  return { causes: trace.causes.length, items: trace.items.length };
}

/** Takes off what has been noted since the mark. */
export function cutFrom(trace: Trace, from: Mark): Trace {
  return { causes: trace.causes.splice(from.causes), items: trace.items.splice(from.items) };
}

/** Adds what another trace has noted, one by one: arguments of a call are limited in number, and notes are not. */
export function append(trace: Trace, piece: Trace): void {
  for (const cause of piece.causes) trace.causes.push(cause);
  for (const item of piece.items) trace.items.push(item);
}
