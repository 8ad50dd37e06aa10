import { correlation } from '../fields.ts';
import { means } from './mean-difference.ts';

/** Two means, adjusted for the outcome at baseline, which has this correlation with it within an arm. */
export const adjustedMeans = { ...means, baseline_correlation: correlation };

/** 1 − ρ²: what is left of the variance when the baseline has told what it can. */
export const unexplainedShare = (correlation: number): number => 1 - correlation ** 2;

/** The same means with the standard deviation that the adjustment leaves: σ·√(1 − ρ²). */
export function adjusted(given: { mean_difference: number; sd: number; baseline_correlation: number }) {
  const sd = given.sd * Math.sqrt(unexplainedShare(given.baseline_correlation));
  return { mean_difference: given.mean_difference, sd };
}
