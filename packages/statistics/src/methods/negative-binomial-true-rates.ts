import { negativeBinomial, trueVariance } from './negative-binomial.ts';

/**
 * Negative binomial counts, method 2 of Zhu & Lakkis 2014: V0 = V1, the rates as they are expected to be. With method 3
 * the one that they recommend; "approach 2" in PASS and MKpower.
 */
export const negativeBinomialTrueRates = negativeBinomial(trueVariance);
