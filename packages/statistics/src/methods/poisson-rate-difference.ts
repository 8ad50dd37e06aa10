import { type Demand, defineComparison } from '../comparison.ts';
import { criticalValue, spanOf } from '../design/error-rates.ts';
import { normalProbability } from '../distributions/normal-probability.ts';
import { logRateRatio, type Rates, rateDirections, rates } from './rate-ratio.ts';

/**
 * Counts by the difference of two Poisson rates.
 *
 * Formula: n1 = (zα + zβ)²·(r0 + r1/r)/(t·(r0 − r1)²); power Φ(|r0 − r1|/√(r0/(t·n1) + r1/(t·n2)) − zα).
 * r1 = r0·RR, r = n2/n1.
 * Assumptions: counts spread as chance alone spreads them, which days on sick leave never are.
 * Units: rates per unit of time, exposure t in the same unit; persons. Unrounded here.
 * Source: Kirkwood & Sterne 2003; Hayes & Bennett 1999.
 */
export const poissonRateDifference = defineComparison({
  parameters: rates,
  effect: 'rate_ratio',
  directions: rateDirections,
  controls: differenceControls,
  details: (given, demand) => ({ person_time_control: differenceControls(given, demand) * given.exposure }),
  power: ({ rate_control, rate_ratio, exposure }, { n1, n2, tail }) => {
    const perRate = Math.sqrt((1 / n1 + rate_ratio / n2) / (exposure * rate_control));
    return normalProbability(Math.abs(1 - rate_ratio) / perRate - criticalValue(tail));
  },
});

function differenceControls(given: Rates, demand: Demand): number {
  logRateRatio(given);
  const { rate_control, rate_ratio, exposure } = given;
  return ((spanOf(demand) / (1 - rate_ratio)) ** 2 * (1 + rate_ratio / demand.ratio)) / (exposure * rate_control);
}
