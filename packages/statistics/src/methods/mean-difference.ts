import { difference, positive } from '../fields.ts';
import { Refusal } from '../refusal.ts';
import { noDifference } from './share-difference.ts';

/** Two means with one standard deviation, in any unit that both have (net days, points of a scale). */
export const means = { mean_difference: difference, sd: positive };

/** What can be detected, as an amount: the arms may differ either way. */
export const meanDirections = { mean_difference: ({ sd }: { sd: number }, distance: number) => distance * sd };

/** |δ|/σ, the difference in standard deviations; one that is none but for the last binary digits is none. */
export function standardisedDifference(given: { mean_difference: number; sd: number }): number {
  const standardised = Math.abs(given.mean_difference) / given.sd;
  if (standardised < 1e-9) throw new Refusal(noDifference);
  return standardised;
}
