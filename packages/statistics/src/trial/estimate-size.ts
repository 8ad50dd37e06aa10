import { criticalValue } from '../design/error-rates.ts';
import type { Estimate, Pair } from './trial.ts';

/**
 * How many an estimate needs for a confidence interval of a given half width, by the normal distribution.
 *
 * Formula: of a difference n1 = zα²·(v1 + v2/r)/h², of each arm's own mean or share n = zα²·v/h² with the larger of the
 * variances; v = σ² for a mean, p·(1 − p) for a share, r = n2/n1, h the half width.
 * Assumptions: a known variance, large samples. The interval is as wide as that on average: half of the trials get a
 * wider one.
 * Units: h and σ in the same unit; persons. Unrounded here.
 * Source: Machin, Campbell, Tan & Tan 2009.
 */
export function estimateSize({ halfWidth, of, variances: [v1, v2] }: Estimate, tail: number, ratio: number): Pair {
  const perVariance = (criticalValue(tail) / halfWidth) ** 2;
  if (of === 'each-arm')
    return { control: perVariance * Math.max(v1, v2), intervention: perVariance * Math.max(v1, v2) };
  const control = perVariance * (v1 + v2 / ratio);
  return { control, intervention: ratio * control };
}

/** Its inverse: the half width that given numbers reach. */
export function halfWidthReached({ of, variances: [v1, v2] }: Estimate, tail: number, arms: Pair): number {
  const variance =
    of === 'each-arm'
      ? Math.max(v1 / arms.control, v2 / arms.intervention)
      : v1 / arms.control + v2 / arms.intervention;
  return criticalValue(tail) * Math.sqrt(variance);
}
