import type { Dimension, Quantity } from './quantity.ts';
import { between, type End } from './quantity-ends.ts';
import { timeUnitOf } from './time-units.ts';

/** A quantity as it is written: `at most 5`, `2..12 weeks`, `25 %`. */
export interface WrittenQuantity {
  bound?: string | undefined;
  from?: number | undefined;
  to?: number | undefined;
  unit?: string | undefined;
}

/** "About" is read as within five per cent: our reading, since nobody says how far off it may be. */
const aboutMargin = 0.05;

/**
 * The interval that a written quantity stands for, in base units. The unit decides what it measures; `expected`
 * does so where there is none. What cannot be read (no number, an unfinished text) gives an unknown quantity; the
 * ends of a reversed range change places. `quantityFault` tells both.
 */
export function quantityFrom(written: WrittenQuantity, expected: Dimension | 'any' = 'any'): Quantity {
  const { dimension, size } = measureOf(written.unit, expected);
  const numbers = [written.from, written.to].filter((n) => n !== undefined);
  const unit = written.unit === undefined ? {} : { unit: written.unit };
  if (numbers.length === 0 || !numbers.every(Number.isFinite)) return { dimension, ...unit };
  const ends = numbers.map((n) => n * size);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return { ...bounded(dimension, written.bound, low, high), ...unit };
}

/** What is wrong with a written quantity, if anything. */
export function quantityFault(written: WrittenQuantity): 'no-number' | 'reversed' | undefined {
  const { from, to } = written;
  if (from === undefined || !Number.isFinite(from)) return 'no-number';
  if (to === undefined) return undefined;
  if (!Number.isFinite(to)) return 'no-number';
  return to < from ? 'reversed' : undefined;
}

/** What a unit measures, and how much one of it is in base units. */
function measureOf(unit: string | undefined, expected: Dimension | 'any'): { dimension: Dimension; size: number } {
  if (unit === '%') return { dimension: 'share', size: 0.01 };
  const time = timeUnitOf(unit);
  if (time) return { dimension: 'duration', size: time.days };
  if (unit !== undefined && /^[A-Z]{3}$/.test(unit)) return { dimension: 'money', size: 1 };
  return { dimension: expected === 'any' ? 'number' : expected, size: 1 };
}

function bounded(dimension: Dimension, bound: string | undefined, low: number, high: number): Quantity {
  const closed = (value: number): End => ({ value, open: false });
  const open = (value: number): End => ({ value, open: true });
  switch (bound?.replace(/\s+/g, ' ')) {
    case 'at least':
      return between(dimension, closed(low), open(Infinity));
    case 'more than':
      return between(dimension, open(low), open(Infinity));
    case 'at most':
      return between(dimension, open(-Infinity), closed(high));
    case 'less than':
      return between(dimension, open(-Infinity), open(high));
    case 'about': {
      // A range says itself how far the value may lie.
      const margin = low === high ? Math.abs(low) * aboutMargin : 0;
      return between(dimension, closed(low - margin), closed(high + margin), { about: true });
    }
    default:
      return between(dimension, closed(low), closed(high));
  }
}
