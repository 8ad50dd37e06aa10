import type { Demand, GivenArms } from '../comparison.ts';
import { criticalValue, spanOf } from '../design/error-rates.ts';
import { normalProbability } from '../distributions/normal-probability.ts';

/**
 * The unrounded controls for a standardised difference d by the normal distribution: (zα + zβ)²·(1 + 1/r)/d². It takes
 * the standard deviation for known.
 */
export function controlsByNormal(standardised: number, demand: Demand): number {
  return (spanOf(demand) / standardised) ** 2 * (1 + 1 / demand.ratio);
}

/** Its inverse: Φ(d/√(1/n1 + 1/n2) − zα). A negative difference has a power below the tail. */
export function powerByNormal(standardised: number, { n1, n2, tail }: GivenArms): number {
  return normalProbability(standardised / Math.sqrt(1 / n1 + 1 / n2) - criticalValue(tail));
}
