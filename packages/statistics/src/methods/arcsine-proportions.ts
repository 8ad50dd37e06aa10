import { defineComparison } from '../comparison.ts';
import { criticalValue, spanOf } from '../design/error-rates.ts';
import { normalProbability } from '../distributions/normal-probability.ts';
import { type Shares, shareDifference, shareDirections, shares } from './share-difference.ts';

/**
 * Two shares by the arcsine transformation, which gives every share nearly the same variance.
 *
 * Formula: n1 = (zα + zβ)²·(1 + 1/r)/h², h = 2·asin√p2 − 2·asin√p1; power Φ(|h|/√(1/n1 + 1/n2) − zα). r = n2/n1.
 * Assumptions: independent binary outcomes, the same follow-up for all, large samples.
 * Units: shares from 0 to 1; persons. Unrounded here.
 * Source: Cohen 1988; pwr's pwr.2p.test and pwr.2p2n.test in R.
 */
export const arcsineProportions = defineComparison({
  parameters: shares,
  effect: 'p_intervention',
  directions: shareDirections,
  controls: (given, demand) => {
    shareDifference(given);
    return (spanOf(demand) / cohensH(given)) ** 2 * (1 + 1 / demand.ratio);
  },
  details: (given) => ({ h: cohensH(given) }),
  power: (given, { n1, n2, tail }) =>
    normalProbability(cohensH(given) / Math.sqrt(1 / n1 + 1 / n2) - criticalValue(tail)),
});

/** Cohen's h, without its sign. */
function cohensH({ p_control, p_intervention }: Shares): number {
  return 2 * Math.abs(Math.asin(Math.sqrt(p_intervention)) - Math.asin(Math.sqrt(p_control)));
}
