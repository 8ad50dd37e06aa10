import quantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * The value that a variable of Student's t distribution exceeds with probability `tail`; the degrees of freedom need
 * not be whole.
 *
 * Accuracy: relative error below 1e-11 for 0.5 to 1e13 degrees of freedom.
 * Source: the t distribution of stdlib (after Boost).
 */
export function tCritical(tail: number, degreesOfFreedom: number): number {
  return -quantile(tail, degreesOfFreedom);
}
