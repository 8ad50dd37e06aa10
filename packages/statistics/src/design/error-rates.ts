import { normalQuantile } from '../distributions/normal-quantile.ts';
import { Refusal } from '../refusal.ts';

/** The risks of a wrong answer that a trial is planned for. */
export interface ErrorRates {
  /** Probability, in each tail that is tested, of a difference where there is none: α/2 two-sided, α one-sided. */
  readonly tail: number;
  /** Probability of finding the difference that is there. */
  readonly power: number;
}

/**
 * α in one tail: the total type I error divided by the number of sides.
 *
 * A two-sided test is planned for the tail of the expected direction alone; finding a difference the wrong way round
 * does not count as power (R does the same unless told otherwise).
 */
export function tailOf(alpha: number, sided: 1 | 2): number {
  return alpha / sided;
}

/** z(1 − tail), the value that the test statistic has to exceed; the small tail keeps its digits. */
export function criticalValue(tail: number): number {
  return -normalQuantile(tail);
}

/** z(1 − tail) + z(power): how many standard errors the difference has to span. */
export function spanOf({ tail, power }: ErrorRates): number {
  return criticalValue(tail) + normalQuantile(power);
}

/** No trial is needed for a power that a test without participants has: the difference would span nothing. */
export function requirePowerAboveTail({ tail, power }: ErrorRates): void {
  if (!(power > tail)) throw new Refusal(powerTooLow);
}

/** The same for tests whose standard error is another without a difference than with one. */
export function requirePositiveSpan(span: number): number {
  if (span > 0) return span;
  throw new Refusal(powerTooLow);
}

const powerTooLow = {
  en: 'The power must be greater than alpha (than half of it when two-sided): chance alone gives that much.',
  sv: 'Styrkan måste vara större än alfa (än halva alfa vid tvåsidigt test): så mycket ger redan slumpen.',
};
