import type { Demand, GivenArms } from '../comparison.ts';
import { spanOf } from '../design/error-rates.ts';
import { roundUp } from '../design/round-up.ts';
import { noncentralTBelow } from '../distributions/noncentral-t.ts';
import { normalQuantile } from '../distributions/normal-quantile.ts';
import { tCritical } from '../distributions/t-critical.ts';
import { Refusal } from '../refusal.ts';
import { findRoot } from '../solving/find-root.ts';
import { controlsByNormal } from './mean-by-normal.ts';

/**
 * The power of the t-test for a standardised difference d: P[T(df, d/√(1/n1 + 1/n2)) > t(1 − tail, df)], T being
 * noncentral. df = n1 + n2 − `estimated`, the means (and slopes) that are estimated.
 */
export function powerByT(standardised: number, arms: GivenArms, estimated = 2): number {
  return 1 - missedByT(standardised, arms, estimated);
}

/** The probability of missing the difference, which keeps its digits where the power is close to one. */
function missedByT(standardised: number, { n1, n2, tail }: GivenArms, estimated: number): number {
  const degreesOfFreedom = n1 + n2 - estimated;
  if (degreesOfFreedom < 1) throw new Refusal(tooFew);
  const noncentrality = standardised / Math.sqrt(1 / n1 + 1 / n2);
  return noncentralTBelow(tCritical(tail, degreesOfFreedom), degreesOfFreedom, noncentrality);
}

/**
 * The smallest real number of controls for which the t-test has the power asked for, by root finding from the number of
 * the normal distribution. At least one degree of freedom is left, so a difference beyond all measure gives that number.
 */
export function controlsByT(standardised: number, demand: Demand, estimated = 2): number {
  const { tail, ratio } = demand;
  const byNormal = controlsByNormal(standardised, demand);
  roundUp(byNormal * Math.max(1, ratio));
  const wanted = normalQuantile(demand.power);
  const excess = (controls: number) =>
    -normalQuantile(missedByT(standardised, { n1: controls, n2: ratio * controls, tail }, estimated)) - wanted;
  const least = ((1 + 1e-12) * (1 + estimated)) / (1 + ratio);
  const low = Math.max(least, byNormal);
  if (excess(low) >= 0) return low;
  let high = low + (spanOf(demand) ** 2 + 4) / (1 + ratio);
  while (excess(high) < 0) high += high - low;
  return findRoot(excess, low, high);
}

const tooFew = {
  en: 'With so few participants the spread of the outcome cannot be estimated, so there is no t-test.',
  sv: 'Med så få deltagare går utfallets spridning inte att skatta, så något t-test går inte att göra.',
};
