import { describe, expect, test } from 'vitest';
import { noncentralTBelow } from './noncentral-t.ts';
import { normalProbability } from './normal-probability.ts';
import { normalQuantile } from './normal-quantile.ts';
import { tCritical } from './t-critical.ts';

/** How far a figure is off, as a share of what it should be. */
const relativeError = (found: number, expected: number) => Math.abs(found / expected - 1);

describe('the normal distribution is right to twelve digits, in its tail as well', () => {
  test.each([
    [0.975, 1.959963984540054],
    [0.8, 0.8416212335729143],
    [1e-10, -6.361340902404056],
    [1e-300, -37.0470962993612],
  ])('z(%d)', (probability, expected) => {
    expect(relativeError(normalQuantile(probability), expected)).toBeLessThan(1e-12);
    expect(relativeError(normalProbability(expected), probability)).toBeLessThan(1e-11);
  });
});

describe("Student's t is right to ten digits, for any degrees of freedom", () => {
  test.each([
    [0.5, 0.025, 164.55767348048818],
    [1, 0.025, 12.706204736174694],
    [10, 0.0083, 2.8724112429151627],
    [284.5, 0.025, 1.9683373546119325],
    [1e5, 0.0001, 3.7191543826413724],
    [1e13, 0.025, 1.9599639845402912],
  ])('%d degrees of freedom', (degreesOfFreedom, tail, expected) => {
    expect(relativeError(tCritical(tail, degreesOfFreedom), expected)).toBeLessThan(1e-10);
  });
});

describe('the noncentral t is right to twelve decimals', () => {
  // By quadrature of its definition with 25 digits.
  test.each([
    [12.706204736174694, 1, 3, 0.813891925753715],
    [12.706204736174694, 1, 50, 8.74695710913656e-5],
    [2.7, 2.5, 2.8, 0.393823552160795],
    [2.228138851986274, 10, 2.8, 0.286108921135662],
    [2.228138851986274, 10, 0, 0.975],
    [1.968, 284.5, 2.8, 0.203012466507119],
    [-1.968, 284.5, 2.8, 1.0159251633179e-6],
    [1.962, 1000, 3.2, 0.107987787469378],
    [1.96, 1e6, 2.8, 0.20045428205518],
    [40.5, 200, 40, 0.576619562533184],
    [99, 50, 100, 0.433899563910294],
  ])('P(T ≤ %d), %d degrees of freedom, noncentrality %d', (t, degreesOfFreedom, noncentrality, expected) => {
    expect(Math.abs(noncentralTBelow(t, degreesOfFreedom, noncentrality) - expected)).toBeLessThan(1e-12);
  });
});
