import type { Quantity } from './quantity.ts';
import { type End, lowerEnd, upperEnd } from './quantity-ends.ts';

export const comparisons = ['<', '<=', '=', '>=', '>', '!='] as const;
export type Comparison = (typeof comparisons)[number];

/**
 * How far apart two ends may lie, relative to the larger, and still be the same. Durations: 12 months, 1 year,
 * 52 weeks and 365 days are one length, 0.3 % apart at most. Elsewhere only what arithmetic loses.
 */
const tolerance: Readonly<Record<Quantity['dimension'], number>> = {
  number: 1e-9,
  share: 1e-9,
  duration: 0.005,
  date: 0,
  money: 1e-9,
};

/** Whether two quantities measure the same thing: one dimension, and one currency where both name one. */
export function areCommensurable(a: Quantity, b: Quantity): boolean {
  if (a.dimension !== b.dimension) return false;
  return a.dimension !== 'money' || a.unit === undefined || b.unit === undefined || a.unit === b.unit;
}

/**
 * Compares two quantities for every value they may have. `undefined` where it cannot be told from the intervals
 * ("at least 5" against 10), and where they do not measure the same thing.
 */
export function compare(a: Quantity, operator: Comparison, b: Quantity): boolean | undefined {
  if (!areCommensurable(a, b)) return undefined;
  switch (operator) {
    case '<':
      return isLess(a, b);
    case '>':
      return isLess(b, a);
    case '<=':
      return not(isLess(b, a));
    case '>=':
      return not(isLess(a, b));
    case '=':
      return isEqual(a, b);
    case '!=':
      return not(isEqual(a, b));
  }
}

/** Whether two quantities are told alike: the same interval, within the tolerance of their dimension. */
export function isSameQuantity(a: Quantity, b: Quantity): boolean {
  return (
    areCommensurable(a, b) &&
    isSameEnd(lowerEnd(a), lowerEnd(b), a.dimension) &&
    isSameEnd(upperEnd(a), upperEnd(b), a.dimension)
  );
}

const not = (answer: boolean | undefined) => (answer === undefined ? undefined : !answer);

function isLess(a: Quantity, b: Quantity): boolean | undefined {
  if (isOnePlace(a, b)) return false;
  if (liesBelow(a, b)) return true;
  return liesAtOrAbove(a, b) ? false : undefined;
}

function isEqual(a: Quantity, b: Quantity): boolean | undefined {
  if (isOnePlace(a, b)) return true;
  return liesBelow(a, b) || liesBelow(b, a) ? false : undefined;
}

/** Every value of one is the same as every value of the other. */
function isOnePlace(a: Quantity, b: Quantity): boolean {
  const near = (left: End, right: End) => isNear(left.value, right.value, a.dimension);
  return near(lowerEnd(a), upperEnd(b)) && near(upperEnd(a), lowerEnd(b));
}

/** Every value of `a` is less than every value of `b`. */
function liesBelow(a: Quantity, b: Quantity): boolean {
  const top = upperEnd(a);
  const bottom = lowerEnd(b);
  if (isNear(top.value, bottom.value, a.dimension)) return top.open || bottom.open;
  return top.value < bottom.value;
}

/** No value of `a` is less than any value of `b`. */
function liesAtOrAbove(a: Quantity, b: Quantity): boolean {
  const bottom = lowerEnd(a).value;
  const top = upperEnd(b).value;
  return bottom > top || isNear(bottom, top, a.dimension);
}

function isSameEnd(a: End, b: End, dimension: Quantity['dimension']): boolean {
  return a.open === b.open && (a.value === b.value || isNear(a.value, b.value, dimension));
}

function isNear(a: number, b: number, dimension: Quantity['dimension']): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  return Math.abs(a - b) <= tolerance[dimension] * Math.max(Math.abs(a), Math.abs(b));
}
