import { negativeBinomial, spread } from './negative-binomial.ts';

/**
 * Negative binomial counts, method 3 of Zhu & Lakkis 2014: V0 = (1 + r)²/(t·r·(r0 + r·r1)) + (1 + r)·k/r, the maximum
 * likelihood rate if both arms have one. With method 2 the one that they recommend.
 */
export const negativeBinomialCommonRate = negativeBinomial(
  ({ rate_control, rate_ratio, exposure, dispersion_k }, ratio) =>
    (1 + ratio) ** 2 / (exposure * ratio * rate_control * (1 + ratio * rate_ratio)) + spread(dispersion_k, ratio),
);
