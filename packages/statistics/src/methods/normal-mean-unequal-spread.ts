import { defineComparison } from '../comparison.ts';
import { criticalValue, spanOf } from '../design/error-rates.ts';
import { normalProbability } from '../distributions/normal-probability.ts';
import { difference, positive } from '../fields.ts';
import { standardisedDifference } from './mean-difference.ts';

/**
 * Two means by the normal distribution, each arm with a standard deviation of its own.
 *
 * Formula: n1 = (zα + zβ)²·(σ1² + σ2²/r)/δ²; power Φ(|δ|/√(σ1²/n1 + σ2²/n2) − zα). r = n2/n1.
 * Assumptions: known standard deviations, means nearly normal.
 * Units: δ, σ1 and σ2 in the same unit; persons. Unrounded here.
 * Source: Chow, Shao & Wang 2008.
 */
export const normalMeanUnequalSpread = defineComparison({
  parameters: { mean_difference: difference, sd_control: positive, sd_intervention: positive },
  effect: 'mean_difference',
  directions: { mean_difference: ({ sd_control }, distance) => distance * sd_control },
  controls: ({ mean_difference, sd_control, sd_intervention }, demand) =>
    (spanOf(demand) / standardisedDifference({ mean_difference, sd: sd_control })) ** 2 *
    (1 + (sd_intervention / sd_control) ** 2 / demand.ratio),
  power: ({ mean_difference, sd_control, sd_intervention }, { n1, n2, tail }) => {
    const error = Math.hypot(sd_control / Math.sqrt(n1), sd_intervention / Math.sqrt(n2));
    return normalProbability(Math.abs(mean_difference) / error - criticalValue(tail));
  },
});
