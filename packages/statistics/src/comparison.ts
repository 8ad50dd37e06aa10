import type * as z from 'zod';
import type { Arms } from './design/arms.ts';
import type { ErrorRates } from './design/error-rates.ts';

export type Shape = z.ZodRawShape;
export type Values<S extends Shape> = z.output<z.ZodObject<S>>;

/** Two arms that are planned for: the risks of error, and the allocation (intervention to control). */
export interface Demand extends ErrorRates {
  readonly ratio: number;
}

/** Two arms of given numbers, and the probability in each tail that is tested. */
export interface GivenArms extends Arms {
  readonly tail: number;
}

/**
 * A way of comparing two arms, with the number it needs, the power it has, and the effect it can detect.
 *
 * `controls` and `power` are inverses of each other: at the unrounded numbers the power is the one that was asked for.
 */
export interface Comparison<S extends Shape, E extends keyof Values<S> & string> {
  /** What has to be known, beside the demands. */
  readonly parameters: S;
  /** A test of non-inferiority is one-sided by its nature; others say whether they are. */
  readonly oneSided?: true;
  /** The unrounded number of controls. Refuses where there is no difference to find. */
  controls(parameters: Values<S>, demand: Demand): number;
  /** Other figures that follow, unrounded. */
  details?(parameters: Values<S>, demand: Demand): Readonly<Record<string, number>>;
  /** Numbers by other customs, for comparison with what a protocol states. */
  alternatives?(parameters: Values<S>, demand: Demand): Readonly<Record<string, number>>;
  /** The probability of finding the difference with the given numbers. */
  power(parameters: Values<S>, arms: GivenArms): number;
  /** Other figures that follow from given numbers. */
  powerDetails?(parameters: Values<S>, arms: GivenArms): Readonly<Record<string, number>>;
  /** The parameter that is the effect. */
  readonly effect: E;
  /** The effect at a distance above zero from none, in each direction that there is, by the name of the result. */
  readonly directions: Readonly<Record<string, (known: Omit<Values<S>, E>, distance: number) => number>>;
}

/** Lets the parameters' types follow from their shape. */
export const defineComparison = <const S extends Shape, E extends keyof Values<S> & string>(
  comparison: Comparison<S, E>,
): Comparison<S, E> => comparison;
