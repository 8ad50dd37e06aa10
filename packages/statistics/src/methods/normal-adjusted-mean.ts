import { defineComparison } from '../comparison.ts';
import { adjusted, adjustedMeans, unexplainedShare } from './adjusted-mean.ts';
import { controlsByNormal, powerByNormal } from './mean-by-normal.ts';
import { meanDirections, standardisedDifference } from './mean-difference.ts';

/**
 * Two means adjusted for the baseline (analysis of covariance), by the normal distribution.
 *
 * Formula: (1 − ρ²) times the number without adjustment; σ·√(1 − ρ²) in the place of σ for the power.
 * Assumptions: as without adjustment; the same linear relation of baseline and outcome in both arms.
 * Units: δ and σ in the same unit; persons. Unrounded here.
 * Source: Borm, Fransen & Lemmens 2007.
 */
export const normalAdjustedMean = defineComparison({
  parameters: adjustedMeans,
  effect: 'mean_difference',
  directions: meanDirections,
  controls: (given, demand) => controlsByNormal(standardisedDifference(adjusted(given)), demand),
  details: ({ baseline_correlation }) => ({ design_factor: unexplainedShare(baseline_correlation) }),
  power: (given, arms) => {
    const { mean_difference, sd } = adjusted(given);
    return powerByNormal(Math.abs(mean_difference) / sd, arms);
  },
});
