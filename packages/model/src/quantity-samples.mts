import fc from 'fast-check';
import type { Dimension, Quantity } from './quantity.ts';

/** Any interval of whole numbers, with ends open, closed or missing. For tests. */
export function anyNumber(dimension: Dimension = 'number'): fc.Arbitrary<Quantity> {
  const end = fc.option(fc.integer({ min: -400, max: 400 }), { nil: undefined, freq: 4 });
  return fc.record({ low: end, high: end, minOpen: fc.boolean(), maxOpen: fc.boolean() }).map((made) => {
    const { low, high } = made;
    const both = low !== undefined && high !== undefined;
    const [min, max] = both ? [Math.min(low, high), Math.max(low, high)] : [low, high];
    // An interval of one value cannot leave it out.
    const point = both && min === max;
    return {
      dimension,
      ...(min === undefined ? {} : { min, ...(made.minOpen && !point ? { minOpen: true } : {}) }),
      ...(max === undefined ? {} : { max, ...(made.maxOpen && !point ? { maxOpen: true } : {}) }),
    };
  });
}

/** A value inside the interval: `place` runs from 0 at the lower end to 1 at the upper one. */
export function pick(q: Quantity, place: number): number | undefined {
  const far = 1000;
  const min = q.min ?? Math.min(q.max ?? 0, 0) - far;
  const max = q.max ?? Math.max(q.min ?? 0, 0) + far;
  const value = min + (max - min) * place;
  const outside = (q.minOpen && value <= min) || (q.maxOpen && value >= max) || Number.isNaN(place);
  return outside ? undefined : value;
}
