import { type Comparison, type Demand, defineComparison, type GivenArms } from '../comparison.ts';
import { criticalValue, requirePositiveSpan } from '../design/error-rates.ts';
import { normalProbability } from '../distributions/normal-probability.ts';
import { normalQuantile } from '../distributions/normal-quantile.ts';
import { notNegative } from '../fields.ts';
import { logRateRatio, type Rates, rateDirections, rates } from './rate-ratio.ts';

export interface OverdispersedRates extends Rates {
  readonly dispersion_k: number;
}

const overdispersedRates = { ...rates, dispersion_k: notNegative };

/** The variance of ln RR, times the number of controls, if there is no difference. */
type NullVariance = (given: OverdispersedRates, ratio: number) => number;

/**
 * Counts with more spread than chance gives them (variance μ + k·μ²), by the Wald test of negative binomial regression,
 * for one of the three ways to reckon the variance V0 if there is no difference.
 *
 * Formula: n1 = [zα·√V0 + zβ·√V1]²/(ln RR)², V1 = (1/t)·(1/r0 + 1/(r·r1)) + (1 + r)·k/r; power
 * Φ[(|ln RR|·√n1 − zα·√V0)/√V1]. r0 is the control rate, r1 = r0·RR, t the exposure, r = n2/n1.
 * Assumptions: the same k (1/θ of glm.nb in R) in both arms, the same exposure for all, large samples.
 * Units: rates per unit of time, exposure in the same unit; persons. Unrounded here.
 * Source: Zhu & Lakkis 2014.
 */
export function negativeBinomial(nullVariance: NullVariance): Comparison<typeof overdispersedRates, 'rate_ratio'> {
  return defineComparison({
    parameters: overdispersedRates,
    effect: 'rate_ratio',
    directions: rateDirections,
    controls: (given: OverdispersedRates, { tail, power, ratio }: Demand) => {
      const ofNone = criticalValue(tail) * Math.sqrt(nullVariance(given, ratio));
      const span = ofNone + normalQuantile(power) * Math.sqrt(trueVariance(given, ratio));
      return (requirePositiveSpan(span) / logRateRatio(given)) ** 2;
    },
    power: (given: OverdispersedRates, { n1, n2, tail }: GivenArms) => {
      const distance = Math.abs(Math.log(given.rate_ratio)) * Math.sqrt(n1);
      const ofNone = criticalValue(tail) * Math.sqrt(nullVariance(given, n2 / n1));
      return normalProbability((distance - ofNone) / Math.sqrt(trueVariance(given, n2 / n1)));
    },
  });
}

/** V1, from the rates as they are. */
export function trueVariance({ rate_control, rate_ratio, exposure, dispersion_k }: OverdispersedRates, ratio: number) {
  return (1 / rate_control + 1 / (ratio * rate_control * rate_ratio)) / exposure + spread(dispersion_k, ratio);
}

/** (1 + r)·k/r, what the spread between persons adds; however long they are followed, it stays. */
export const spread = (k: number, ratio: number): number => ((1 + ratio) * k) / ratio;
