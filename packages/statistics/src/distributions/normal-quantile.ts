import erfcinv from '@stdlib/math-base-special-erfcinv';

/**
 * The value below which a standard normal variable falls with a given probability: z(p) = −√2·erfc⁻¹(2p).
 *
 * Accuracy: relative error below 1e-14 for probabilities down to 1e-300. Close to one the probability itself loses
 * digits, so ask for the small one of the two and turn the sign: z(1 − α) = −z(α).
 * Source: the inverse complementary error function of stdlib (after Boost).
 */
export function normalQuantile(probability: number): number {
  return -Math.SQRT2 * erfcinv(2 * probability);
}
