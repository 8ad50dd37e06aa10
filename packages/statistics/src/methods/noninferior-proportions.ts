import { defineComparison } from '../comparison.ts';
import { criticalValue, spanOf } from '../design/error-rates.ts';
import { normalProbability } from '../distributions/normal-probability.ts';
import { share } from '../fields.ts';
import { farringtonManningControls } from './farrington-manning.ts';
import { higherIsBetter, inFavour, requireAboveMargin } from './noninferiority-margin.ts';
import { type Shares, shares, shareVariance } from './share-difference.ts';

/**
 * Non-inferiority of a share, by the Wald test. Null hypothesis: the intervention is worse by the margin Δ or more.
 *
 * Formula: n1 = (zα + zβ)²·(p1q1 + p2q2/r)/(p2 − p1 + Δ)², one-sided; power
 * Φ((p2 − p1 + Δ)/√(p1q1/n1 + p2q2/n2) − zα). q = 1 − p, r = n2/n1. Where lower is better, p1 − p2 for p2 − p1.
 * Beside it stands the number by Farrington and Manning.
 * Assumptions: independent binary outcomes, the same follow-up for all, large samples. Δ > 0.
 * Units: shares and margin from 0 to 1; persons. Unrounded here.
 * Source: Blackwelder 1982; epi.ssninfb of epiR.
 */
export const noninferiorProportions = defineComparison({
  parameters: { ...shares, margin: share, higher_is_better: higherIsBetter },
  oneSided: true,
  effect: 'margin',
  directions: { margin: (_, distance) => -Math.expm1(-distance) },
  controls: (given, demand) =>
    (spanOf(demand) / requireAboveMargin(aboveMargin(given))) ** 2 *
    (shareVariance(given.p_control) + shareVariance(given.p_intervention) / demand.ratio),
  alternatives: (given, demand) => ({
    n1_farrington_manning_rpact: farringtonManningControls(given, aboveMargin(given), demand),
  }),
  power: (given, { n1, n2, tail }) => {
    const error = Math.sqrt(shareVariance(given.p_control) / n1 + shareVariance(given.p_intervention) / n2);
    return normalProbability(aboveMargin(given) / error - criticalValue(tail));
  },
});

function aboveMargin({ p_control, p_intervention, margin, higher_is_better }: Shares & Margin): number {
  return inFavour(p_intervention - p_control, higher_is_better) + margin;
}

interface Margin {
  readonly margin: number;
  readonly higher_is_better: boolean;
}
