import { defineComparison } from '../comparison.ts';
import { powerByNormal } from './mean-by-normal.ts';
import { controlsByT, powerByT } from './mean-by-t.ts';
import { aboveMargin, marginDirections, noninferiorMeans, requireStandardisedAboveMargin } from './noninferior-mean.ts';

/**
 * Non-inferiority of a mean by the t-test. Null hypothesis: the intervention is worse by the margin Δ or more.
 *
 * Formula: that of the t-test, one-sided, with the expected difference + Δ in the place of the difference.
 * Assumptions: as for the t-test. Δ > 0.
 * Units: difference, Δ and σ in the same unit; persons. Unrounded here.
 * Source: Julious 2004.
 */
export const noninferiorTTest = defineComparison({
  parameters: noninferiorMeans,
  oneSided: true,
  effect: 'margin',
  directions: marginDirections,
  controls: (given, demand) => controlsByT(requireStandardisedAboveMargin(given), demand),
  power: (given, arms) => powerByT(aboveMargin(given), arms),
  powerDetails: (given, arms) => ({ power_z: powerByNormal(aboveMargin(given), arms) }),
});
