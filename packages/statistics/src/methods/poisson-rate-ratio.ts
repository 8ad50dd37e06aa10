import { defineComparison } from '../comparison.ts';
import { negativeBinomialTrueRates } from './negative-binomial-true-rates.ts';
import { rateDirections, rates } from './rate-ratio.ts';

/**
 * Counts by the Wald test of Poisson regression on the logarithm of the rate ratio.
 *
 * Formula: n1 = (zα + zβ)²·(1/(r0·t) + 1/(r·r1·t))/(ln RR)², which is the negative binomial with true rates and k = 0.
 * Assumptions: counts spread as chance alone spreads them. Days on sick leave never do (k is near one or above): use
 * the negative binomial there.
 * Units: rates per unit of time, exposure in the same unit; persons. Unrounded here.
 * Source: the Wald test of a Poisson model.
 */
export const poissonRateRatio = defineComparison({
  parameters: rates,
  effect: 'rate_ratio',
  directions: rateDirections,
  controls: (given, demand) => negativeBinomialTrueRates.controls({ ...given, dispersion_k: 0 }, demand),
  power: (given, arms) => negativeBinomialTrueRates.power({ ...given, dispersion_k: 0 }, arms),
});
