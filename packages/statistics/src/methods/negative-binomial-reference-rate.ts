import { negativeBinomial, spread } from './negative-binomial.ts';

/**
 * Negative binomial counts, method 1 of Zhu & Lakkis 2014: V0 = (1 + r)/(t·r·r0) + (1 + r)·k/r, as if both arms had the
 * rate of the controls. It asks for too few where the intervention lowers the rate and counts are small.
 */
export const negativeBinomialReferenceRate = negativeBinomial(
  ({ rate_control, exposure, dispersion_k }, ratio) =>
    (1 + ratio) / (exposure * ratio * rate_control) + spread(dispersion_k, ratio),
);
