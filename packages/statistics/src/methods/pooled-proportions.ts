import { type Demand, defineComparison } from '../comparison.ts';
import { criticalValue, requirePositiveSpan } from '../design/error-rates.ts';
import { normalProbability } from '../distributions/normal-probability.ts';
import { normalQuantile } from '../distributions/normal-quantile.ts';
import { type Shares, shareDifference, shareDirections, shares, shareVariance } from './share-difference.ts';

/**
 * Two shares by the chi-squared test without correction, whose standard error is that of one common share.
 *
 * Formula: n1 = [zα·√((r + 1)·p̄q̄) + zβ·√(r·p1q1 + p2q2)]²/(r·δ²), p̄ = (p1 + r·p2)/(1 + r); power
 * Φ[(|δ|·√(r·n1) − zα·√((r + 1)·p̄q̄))/√(r·p1q1 + p2q2)]. δ = p2 − p1, q = 1 − p, r = n2/n1.
 * Assumptions: independent binary outcomes, the same follow-up for all, large samples.
 * Units: shares from 0 to 1; persons. Unrounded here.
 * Source: Fleiss, Levin & Paik 2003; R's power.prop.test for equal arms.
 */
export const pooledProportions = defineComparison({
  parameters: shares,
  effect: 'p_intervention',
  directions: shareDirections,
  controls: pooledControls,
  power: (given, { n1, n2, tail }) => pooledPower(given, { controls: n1, ratio: n2 / n1, tail }),
});

/** The unrounded number of controls. */
export function pooledControls(given: Shares, { tail, power, ratio }: Demand): number {
  const [ofNone, ofDifference] = deviations(given, ratio);
  const span = criticalValue(tail) * ofNone + normalQuantile(power) * ofDifference;
  return (requirePositiveSpan(span) / shareDifference(given)) ** 2 / ratio;
}

/** The power with a number of controls that need not be whole, nor the one that is counted. */
export function pooledPower(given: Shares, arms: { controls: number; ratio: number; tail: number }): number {
  const [ofNone, ofDifference] = deviations(given, arms.ratio);
  const difference = Math.abs(given.p_intervention - given.p_control);
  const distance = difference * Math.sqrt(arms.ratio * arms.controls);
  return normalProbability((distance - criticalValue(arms.tail) * ofNone) / ofDifference);
}

/** √((r + 1)·p̄q̄) and √(r·p1q1 + p2q2): the spread if there is no difference, and if there is. */
function deviations({ p_control, p_intervention }: Shares, ratio: number): [ofNone: number, ofDifference: number] {
  const common = (p_control + ratio * p_intervention) / (1 + ratio);
  return [
    Math.sqrt((1 + ratio) * shareVariance(common)),
    Math.sqrt(ratio * shareVariance(p_control) + shareVariance(p_intervention)),
  ];
}
