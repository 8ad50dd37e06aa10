import erfc from '@stdlib/math-base-special-erfc';

/**
 * The probability Φ(x) that a standard normal variable falls below `x`: erfc(−x/√2)/2.
 *
 * Accuracy: relative error below 1e-14, far out in the lower tail as well (Φ(−30) = 4.9e-198).
 * Source: the complementary error function of stdlib (after FreeBSD's msun).
 */
export function normalProbability(x: number): number {
  return erfc(-x * Math.SQRT1_2) / 2;
}
