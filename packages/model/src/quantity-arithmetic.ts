import type { Dimension, Quantity } from './quantity.ts';
import { areCommensurable } from './quantity-compare.ts';
import { between, type End, highest, lowerEnd, lowest, upperEnd } from './quantity-ends.ts';
import { timeUnitOf } from './time-units.ts';

/**
 * The sum of two quantities of one dimension; a date and a duration give a date. What cannot be added (the type
 * check of criteria prevents it) is an unknown quantity, so that nothing is ever concluded from it.
 */
export function add(a: Quantity, b: Quantity): Quantity {
  if (a.dimension === 'duration' && b.dimension === 'date') return add(b, a);
  const movesDate = a.dimension === 'date' && b.dimension === 'duration';
  if (!movesDate && (a.dimension === 'date' || !areCommensurable(a, b))) return { dimension: a.dimension };
  // A month that has been moved by days is no longer known by its month.
  const rest = movesDate ? {} : shared(a, b);
  return between(a.dimension, sum(lowerEnd(a), lowerEnd(b)), sum(upperEnd(a), upperEnd(b)), rest);
}

/** The difference of two quantities; of two dates it is a duration. */
export function subtract(a: Quantity, b: Quantity): Quantity {
  if (a.dimension !== 'date' || b.dimension !== 'date') return add(a, negate(b));
  const days = (q: Quantity): Quantity => between('duration', lowerEnd(q), upperEnd(q));
  return add(days(a), negate(days(b)));
}

/** A quantity the other way round: what is subtracted, a time before instead of after. */
export function negate(q: Quantity): Quantity {
  const turned = (end: End) => ({ value: end.value === 0 ? 0 : -end.value, open: end.open });
  return between(q.dimension, turned(upperEnd(q)), turned(lowerEnd(q)), q);
}

/**
 * A quantity times a number or a share. A share of a number is a number, a share of a length is a length; a plain
 * number leaves the dimension as it is.
 */
export function multiply(q: Quantity, factor: Quantity | number): Quantity {
  if (typeof factor === 'number') return scaled(q, { dimension: 'number', min: factor, max: factor }, q.dimension);
  if (!isFactor(factor)) return isFactor(q) ? scaled(factor, q, factor.dimension) : { dimension: q.dimension };
  return scaled(q, factor, q.dimension === 'share' ? factor.dimension : q.dimension);
}

/**
 * A quantity divided by another: by a number or share it keeps its dimension, by one of its own dimension it
 * gives a number. Unknown where the divisor may be zero.
 */
export function divide(a: Quantity, b: Quantity): Quantity {
  if (a.dimension === b.dimension) return ratioOf(a, b, 'number');
  return isFactor(b) ? quotient(a, b, a.dimension) : { dimension: a.dimension };
}

/** How many times the second goes into the first, as a share or a number. */
export function ratioOf(part: Quantity, whole: Quantity, as: 'share' | 'number' = 'share'): Quantity {
  const comparable = areCommensurable(part, whole) && part.dimension !== 'date';
  return comparable ? quotient(part, whole, as) : { dimension: as };
}

/** The later, larger one of several quantities, whichever it will turn out to be. Unknown where there is none. */
export function largest(quantities: readonly [Quantity, ...Quantity[]]): Quantity {
  return quantities.reduce((a, b) => {
    if (!areCommensurable(a, b)) return { dimension: a.dimension };
    // An end without bound says nothing of the larger one's lower end, but all of its upper end.
    const lower = highestLower(lowerEnd(a), lowerEnd(b));
    return between(a.dimension, lower, highest(upperEnd(a), upperEnd(b)), shared(a, b));
  });
}

/** The earlier, smaller one of several quantities, whichever it will turn out to be. */
export function smallest(quantities: readonly [Quantity, ...Quantity[]]): Quantity {
  const [first, ...rest] = quantities;
  return negate(largest([negate(first), ...rest.map(negate)]));
}

/** The interval that holds both: what is left to say where either may be true. */
export function hull(a: Quantity, b: Quantity): Quantity {
  if (!areCommensurable(a, b)) return { dimension: a.dimension };
  return between(a.dimension, lowest(lowerEnd(a), lowerEnd(b)), highest(upperEnd(a), upperEnd(b)), shared(a, b));
}

/** Of two lower ends the higher; of two alike the open one, since it leaves out more. */
function highestLower(a: End, b: End): End {
  if (a.value === b.value) return a.open ? a : b;
  return a.value > b.value ? a : b;
}

const isFactor = (q: Quantity) => q.dimension === 'number' || q.dimension === 'share';

/** The unit that shows a result best: the one that both have, or the only one. */
function sharedUnit(a: Quantity, b: Quantity): string | undefined {
  if (a.unit === undefined || b.unit === undefined) return a.unit ?? b.unit;
  const time = timeUnitOf(a.unit);
  const isSame = time ? time === timeUnitOf(b.unit) : a.unit === b.unit;
  return isSame ? a.unit : undefined;
}

function shared(a: Quantity, b: Quantity): Pick<Quantity, 'unit' | 'about'> {
  const unit = sharedUnit(a, b);
  return { ...(unit === undefined ? {} : { unit }), ...(a.about || b.about ? { about: true } : {}) };
}

function sum(a: End, b: End): End {
  return { value: a.value + b.value, open: a.open || b.open };
}

function product(a: End, b: End): End {
  // Nothing times whatever it is remains nothing, even where the other end has no bound.
  if ((a.value === 0 && !a.open) || (b.value === 0 && !b.open)) return { value: 0, open: false };
  if (a.value === 0 || b.value === 0) return { value: 0, open: true };
  return { value: a.value * b.value, open: a.open || b.open };
}

function scaled(q: Quantity, factor: Quantity, dimension: Dimension): Quantity {
  const ends = [lowerEnd(q), upperEnd(q)].flatMap((x) =>
    [lowerEnd(factor), upperEnd(factor)].map((y) => product(x, y)),
  );
  const rest = { ...(q.unit !== undefined && dimension === q.dimension ? { unit: q.unit } : {}) };
  const about = q.about || factor.about ? { about: true } : {};
  return between(dimension, ends.reduce(lowest), ends.reduce(highest), { ...rest, ...about });
}

function quotient(a: Quantity, b: Quantity, dimension: Dimension): Quantity {
  const low = lowerEnd(b);
  const high = upperEnd(b);
  // A divisor that may be zero: the quotient may be anything.
  if (low.value < 0 && high.value > 0) return { dimension };
  if ((low.value === 0 && !low.open) || (high.value === 0 && !high.open)) return { dimension };
  const inverse = between('number', inverted(high, -Infinity), inverted(low, Infinity));
  return scaled(dimension === a.dimension ? a : { ...a, dimension, unit: undefined }, inverse, dimension);
}

/** One through an end. An end of zero, open, has no bound on the far side of it. */
function inverted(end: End, beyond: number): End {
  if (end.value === 0) return { value: beyond, open: true };
  return { value: 1 / end.value, open: end.open };
}
