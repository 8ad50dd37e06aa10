import { defineComparison } from '../comparison.ts';
import { pooledControls, pooledPower } from './pooled-proportions.ts';
import { shareDifference, shareDirections, shares } from './share-difference.ts';

/**
 * Two shares by the chi-squared test with Yates's correction for continuity, or by Fisher's exact test.
 *
 * Formula: n1 = (n/4)·[1 + √(1 + 2(r + 1)/(n·r·|δ|))]², n being the unrounded number without correction; power as
 * without correction, with (n1 − a)²/n1 controls, a = (r + 1)/(2r|δ|), which is none where n1 does not exceed a.
 * δ = p2 − p1, r = n2/n1.
 * Assumptions: independent binary outcomes, the same follow-up for all.
 * Units: shares from 0 to 1; persons. Unrounded here.
 * Source: Fleiss, Tytun & Ury 1980; Casagrande, Pike & Smith 1978.
 */
export const correctedProportions = defineComparison({
  parameters: shares,
  effect: 'p_intervention',
  directions: shareDirections,
  controls: (given, demand) => {
    const uncorrected = pooledControls(given, demand);
    const correction = (2 * (demand.ratio + 1)) / (uncorrected * demand.ratio * shareDifference(given));
    return (uncorrected / 4) * (1 + Math.sqrt(1 + correction)) ** 2;
  },
  details: (given, demand) => ({ n1_before_cc: pooledControls(given, demand) }),
  power: (given, { n1, n2, tail }) => {
    const ratio = n2 / n1;
    const difference = Math.abs(given.p_intervention - given.p_control);
    const lost = difference === 0 ? n1 : Math.min(n1, (ratio + 1) / (2 * ratio * difference));
    return pooledPower(given, { controls: (n1 - lost) ** 2 / n1, ratio, tail });
  },
});
