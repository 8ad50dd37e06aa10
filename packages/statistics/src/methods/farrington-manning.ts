import type { Demand } from '../comparison.ts';
import { criticalValue } from '../design/error-rates.ts';
import { normalQuantile } from '../distributions/normal-quantile.ts';
import { findRoot } from '../solving/find-root.ts';
import { type Shares, shareVariance } from './share-difference.ts';

/**
 * The unrounded controls for non-inferiority of a share by the score test, whose standard error is that of the shares
 * that are most likely if the intervention is worse by exactly the margin.
 *
 * Formula: n1 = [zα·√(p̃1q̃1 + p̃2q̃2/r) + zβ·√(p1q1 + p2q2/r)]²/distance²; p̃2 − p̃1 = ±Δ, and p̃1 makes the score
 * (p1 − p̃1)/(p̃1q̃1) + r·(p2 − p̃2)/(p̃2q̃2) zero. It falls from +∞ to −∞, so it has one root, which is searched for.
 * Source: Farrington & Manning 1990.
 */
export function farringtonManningControls(
  given: Shares & { margin: number; higher_is_better: boolean },
  distance: number,
  { tail, power, ratio }: Demand,
): number {
  const { p_control, p_intervention } = given;
  const shift = given.higher_is_better ? -given.margin : given.margin;
  const constrained = likeliestControlShare(given, shift, ratio);
  const ofNone = shareVariance(constrained) + shareVariance(constrained + shift) / ratio;
  const ofDifference = shareVariance(p_control) + shareVariance(p_intervention) / ratio;
  const span = criticalValue(tail) * Math.sqrt(ofNone) + normalQuantile(power) * Math.sqrt(ofDifference);
  return (span / distance) ** 2;
}

function likeliestControlShare({ p_control, p_intervention }: Shares, shift: number, ratio: number): number {
  const [least, most] = [Math.max(0, -shift), Math.min(1, 1 - shift)];
  const inset = (most - least) * 1e-12;
  const negativeScore = (p: number) =>
    (p - p_control) / shareVariance(p) + (ratio * (p + shift - p_intervention)) / shareVariance(p + shift);
  return findRoot(negativeScore, least + inset, most - inset);
}
