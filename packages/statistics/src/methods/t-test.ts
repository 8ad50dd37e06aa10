import { defineComparison } from '../comparison.ts';
import { powerByNormal } from './mean-by-normal.ts';
import { controlsByT, powerByT } from './mean-by-t.ts';
import { meanDirections, means, standardisedDifference } from './mean-difference.ts';

/**
 * Two means by the t-test for independent samples.
 *
 * Formula: the smallest real n1 with P[T(df, δ/(σ·√(1/n1 + 1/(r·n1)))) > t(1 − α/sides, df)] = power, T noncentral,
 * df = n1·(1 + r) − 2. r = n2/n1.
 * Assumptions: one standard deviation σ in both arms, estimated in the trial; means nearly normal.
 * Units: δ and σ in the same unit; persons. Unrounded here.
 * Source: R's power.t.test (rejection the wrong way round not counted) and pwr's pwr.t2n.test.
 */
export const tTest = defineComparison({
  parameters: means,
  effect: 'mean_difference',
  directions: meanDirections,
  controls: (given, demand) => controlsByT(standardisedDifference(given), demand),
  power: (given, arms) => powerByT(Math.abs(given.mean_difference) / given.sd, arms),
  powerDetails: (given, arms) => {
    const standardised = Math.abs(given.mean_difference) / given.sd;
    return {
      power_both_tails: powerByT(standardised, arms) + powerByT(-standardised, arms),
      power_z: powerByNormal(standardised, arms),
    };
  },
});
