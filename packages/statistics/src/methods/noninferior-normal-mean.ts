import { defineComparison } from '../comparison.ts';
import { controlsByNormal, powerByNormal } from './mean-by-normal.ts';
import { aboveMargin, marginDirections, noninferiorMeans, requireStandardisedAboveMargin } from './noninferior-mean.ts';

/**
 * Non-inferiority of a mean by the normal distribution. Null hypothesis: the intervention is worse by the margin Δ or
 * more.
 *
 * Formula: that of two means, one-sided, with the expected difference + Δ in the place of the difference.
 * Assumptions: as for two means by the normal distribution. Δ > 0.
 * Units: difference, Δ and σ in the same unit; persons. Unrounded here.
 * Source: Julious 2004.
 */
export const noninferiorNormalMean = defineComparison({
  parameters: noninferiorMeans,
  oneSided: true,
  effect: 'margin',
  directions: marginDirections,
  controls: (given, demand) => controlsByNormal(requireStandardisedAboveMargin(given), demand),
  power: (given, arms) => powerByNormal(aboveMargin(given), arms),
});
