import { defineComparison } from '../comparison.ts';
import { adjusted, adjustedMeans, unexplainedShare } from './adjusted-mean.ts';
import { controlsByT, powerByT } from './mean-by-t.ts';
import { meanDirections, standardisedDifference } from './mean-difference.ts';

/**
 * Two means adjusted for the baseline (analysis of covariance), by the t-test.
 *
 * Formula: the t-test with the standard deviation σ·√(1 − ρ²) and df = N − 2. Beside it stand the number with
 * df = N − 3, since the slope is estimated too, and Borm's (1 − ρ²) times the number of the unadjusted t-test.
 * Assumptions: one standard deviation in both arms; the same linear relation of baseline and outcome in both.
 * Units: δ and σ in the same unit; persons. Unrounded here.
 * Source: Borm, Fransen & Lemmens 2007.
 */
export const tTestAdjustedMean = defineComparison({
  parameters: adjustedMeans,
  effect: 'mean_difference',
  directions: meanDirections,
  controls: (given, demand) => controlsByT(standardisedDifference(adjusted(given)), demand),
  details: (given, demand) => ({
    n1_df_Nminus3: controlsByT(standardisedDifference(adjusted(given)), demand, 3),
    n1_borm_factor_times_t_n:
      unexplainedShare(given.baseline_correlation) * controlsByT(standardisedDifference(given), demand),
  }),
  power: (given, arms) => powerByT(adjustedSize(given), arms),
  powerDetails: (given, arms) => ({ power_df_Nminus3: powerByT(adjustedSize(given), arms, 3) }),
});

function adjustedSize(given: { mean_difference: number; sd: number; baseline_correlation: number }): number {
  const { mean_difference, sd } = adjusted(given);
  return Math.abs(mean_difference) / sd;
}
