import { defineComparison } from '../comparison.ts';
import { criticalValue, spanOf } from '../design/error-rates.ts';
import { normalProbability } from '../distributions/normal-probability.ts';
import { shareDifference, shareDirections, shares, shareVariance } from './share-difference.ts';

/**
 * Two shares by the Wald test, whose standard error is that of the shares themselves.
 *
 * Formula: n1 = (zα + zβ)²·(p1q1 + p2q2/r)/δ²; power Φ(|δ|/√(p1q1/n1 + p2q2/n2) − zα). δ = p2 − p1, q = 1 − p,
 * r = n2/n1.
 * Assumptions: independent binary outcomes, the same follow-up for all, large samples.
 * Units: shares from 0 to 1; persons. Unrounded here.
 * Source: Chow, Shao & Wang 2008.
 */
export const unpooledProportions = defineComparison({
  parameters: shares,
  effect: 'p_intervention',
  directions: shareDirections,
  controls: (given, demand) =>
    (spanOf(demand) / shareDifference(given)) ** 2 *
    (shareVariance(given.p_control) + shareVariance(given.p_intervention) / demand.ratio),
  power: ({ p_control, p_intervention }, { n1, n2, tail }) => {
    const error = Math.sqrt(shareVariance(p_control) / n1 + shareVariance(p_intervention) / n2);
    return normalProbability(Math.abs(p_intervention - p_control) / error - criticalValue(tail));
  },
});
