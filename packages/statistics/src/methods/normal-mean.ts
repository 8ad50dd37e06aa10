import { defineComparison } from '../comparison.ts';
import { controlsByNormal, powerByNormal } from './mean-by-normal.ts';
import { meanDirections, means, standardisedDifference } from './mean-difference.ts';

/**
 * Two means by the normal distribution.
 *
 * Formula: n1 = (zα + zβ)²·σ²·(1 + 1/r)/δ²; power Φ(|δ|/(σ·√(1/n1 + 1/n2)) − zα). r = n2/n1.
 * Assumptions: one known standard deviation σ in both arms, means nearly normal (large arms, for skewed days of sick
 * leave), σ from the same length of follow-up. With fewer than some 30 in an arm, use the t-test.
 * Units: δ and σ in the same unit; persons. Unrounded here.
 * Source: Chow, Shao & Wang 2008.
 */
export const normalMean = defineComparison({
  parameters: means,
  effect: 'mean_difference',
  directions: meanDirections,
  controls: (given, demand) => controlsByNormal(standardisedDifference(given), demand),
  power: (given, arms) => powerByNormal(Math.abs(given.mean_difference) / given.sd, arms),
});
