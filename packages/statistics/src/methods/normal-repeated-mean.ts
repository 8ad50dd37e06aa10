import * as z from 'zod';
import { defineComparison } from '../comparison.ts';
import { difference, notNegative, positive, wholeCount } from '../fields.ts';
import { controlsByNormal, powerByNormal } from './mean-by-normal.ts';
import { meanDirections, standardisedDifference } from './mean-difference.ts';

interface Measurements {
  readonly correlation: number;
  readonly n_baseline: number;
  readonly n_followup: number;
}

/**
 * The mean of several follow-ups, adjusted for the mean of several baselines, by the normal distribution.
 *
 * Formula: the number for one follow-up times (1 + (w − 1)·ρ)/w − p·ρ²/(1 + (p − 1)·ρ), with p baselines and w
 * follow-ups; without a baseline the second term is none.
 * Assumptions: the same correlation ρ between any two measurements (compound symmetry), which is not negative; one
 * standard deviation σ throughout.
 * Units: δ and σ in the same unit; persons. Unrounded here.
 * Source: Frison & Pocock 1992.
 */
export const normalRepeatedMean = defineComparison({
  parameters: {
    mean_difference: difference,
    sd: positive,
    correlation: notNegative.lt(1),
    n_baseline: z.int().min(0),
    n_followup: wholeCount,
  },
  effect: 'mean_difference',
  directions: meanDirections,
  controls: (given, demand) => controlsByNormal(standardisedDifference(given), demand) * varianceFactor(given),
  details: (given) => ({ variance_factor: varianceFactor(given) }),
  power: (given, arms) =>
    powerByNormal(Math.abs(given.mean_difference) / (given.sd * Math.sqrt(varianceFactor(given))), arms),
});

function varianceFactor({ correlation, n_baseline, n_followup }: Measurements): number {
  const ofFollowups = (1 + (n_followup - 1) * correlation) / n_followup;
  return ofFollowups - (n_baseline * correlation ** 2) / (1 + (n_baseline - 1) * correlation);
}
