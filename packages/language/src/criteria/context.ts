import type { Claim, JudgedStudy, Property } from '@rtw-protocol/model';
import type { Trace } from './trace.ts';
import type { Literal } from './tree.ts';
import type { Waived } from './waived.ts';

/** What an expression is evaluated in. */
export interface Context {
  study: JudgedStudy;
  variables: Map<string, Item>;
  parameters: Readonly<Record<string, Literal>>;
  trace: Trace;
  /** How much work may still be done. */
  budget: { left: number };
  /** The things at which the criterion is waived; absent where waivers do not come into it. */
  waived?: Waived | undefined;
  /** Inside a `not` or `no`, what is met is what fails the whole. */
  isNegated?: boolean;
}

/** What a variable stands for: a thing of the study, or one claim of a property. */
export type Item = { kind: 'thing'; thing: Record<string, unknown> } | { kind: 'claim'; part: Part };

/** A property, or what takes its place, with those of its claims that are meant. */
export interface Part {
  claims: readonly Claim[];
  property?: Property | undefined;
  isNotApplicable?: boolean;
  /** Something is stated, but for single arms only. */
  isPartial?: boolean;
  /** The vocabulary could not be asked, since the protocol names no term. */
  hasNoTerm?: boolean;
}

/** Work has a bound, so that a criterion from anywhere can be run without trust. */
export const workPerCriterion = 1_000_000;

/** All criteria together have one as well: a file may hold thousands. */
export const workPerStudy = 5_000_000;

/** Thrown where a criterion asks for more work than it may have. */
export class TooMuchWork extends Error {
  override readonly name = 'TooMuchWork';
}

/** Accounts for work. @param much how many things of the study, or notes about them, are gone through. */
export function spend({ budget }: Context, much = 1): void {
  budget.left -= much;
  if (budget.left < 0) throw new TooMuchWork();
}
