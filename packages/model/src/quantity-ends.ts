import type { Quantity } from './quantity.ts';

/** One end of an interval. An end without bound is infinite, and open. */
export interface End {
  value: number;
  open: boolean;
}

export function lowerEnd(q: Quantity): End {
  return q.min === undefined ? { value: -Infinity, open: true } : { value: q.min, open: q.minOpen ?? false };
}

export function upperEnd(q: Quantity): End {
  return q.max === undefined ? { value: Infinity, open: true } : { value: q.max, open: q.maxOpen ?? false };
}

/** The interval between two ends. An end that is no number, or infinite, is left out: nothing is known of it. */
export function between(
  dimension: Quantity['dimension'],
  lower: End,
  upper: End,
  rest: Pick<Quantity, 'unit' | 'about'> = {},
): Quantity {
  const low = Number.isFinite(lower.value);
  const high = Number.isFinite(upper.value);
  return {
    dimension,
    ...(low ? { min: lower.value } : {}),
    ...(high ? { max: upper.value } : {}),
    ...(low && lower.open ? { minOpen: true } : {}),
    ...(high && upper.open ? { maxOpen: true } : {}),
    ...(rest.about ? { about: true } : {}),
    ...(rest.unit === undefined ? {} : { unit: rest.unit }),
  };
}

/** The end that lies lower; of two alike, the closed one, since it takes in more as a lower end. */
export function lowest(a: End, b: End): End {
  if (a.value === b.value) return a.open ? b : a;
  return a.value < b.value ? a : b;
}

/** The end that lies higher; of two alike, the closed one, since it takes in more as an upper end. */
export function highest(a: End, b: End): End {
  if (a.value === b.value) return a.open ? b : a;
  return a.value > b.value ? a : b;
}

/** Whether nothing at all is known of the quantity. */
export function isUnknown(q: Quantity): boolean {
  return q.min === undefined && q.max === undefined;
}
