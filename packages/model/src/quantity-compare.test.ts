import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, type Quantity } from './quantity.ts';
import { compare, comparisons, isSameQuantity } from './quantity-compare.ts';
import { quantityFrom } from './quantity-from-text.ts';
import { anyNumber, pick } from './quantity-samples.mts';

const written = (from: number, unit?: string, bound?: string, to?: number) => quantityFrom({ bound, from, to, unit });

describe('comparing lengths of time', () => {
  const year = [written(12, 'months'), written(1, 'year'), written(52, 'weeks'), written(365, 'days')];

  it('takes 12 months, 1 year, 52 weeks and 365 days for one length', () => {
    for (const a of year) {
      for (const b of year) {
        expect(compare(a, '=', b)).toBe(true);
        expect(compare(a, '>=', b)).toBe(true);
        expect(compare(a, '<', b)).toBe(false);
      }
    }
  });

  it('does not stretch to 11.5 months', () => {
    expect(compare(written(11.5, 'months'), '>=', written(12, 'months'))).toBe(false);
    expect(compare(written(11.5, 'months'), '<', written(1, 'year'))).toBe(true);
  });

  it('tells 4 weeks from a month, and 12 weeks from 3 months', () => {
    expect(compare(written(4, 'weeks'), '<', written(1, 'month'))).toBe(true);
    expect(compare(written(12, 'weeks'), '=', written(3, 'months'))).toBe(false);
  });

  it('holds an open end apart from the same length', () => {
    expect(compare(written(365, 'days', 'less than'), '<', written(12, 'months'))).toBe(true);
    expect(compare(written(12, 'months', 'more than'), '>=', written(52, 'weeks'))).toBe(true);
  });
});

describe('comparing intervals', () => {
  it('answers only what holds for every value', () => {
    expect(compare(written(2, undefined, undefined, 12), '>', exactly('number', 1))).toBe(true);
    expect(compare(written(2, undefined, undefined, 12), '>', exactly('number', 5))).toBeUndefined();
    expect(compare(written(5, undefined, 'at least'), '<', exactly('number', 5))).toBe(false);
    expect(compare(written(5, undefined, 'at most'), '=', written(5, undefined, 'at most'))).toBeUndefined();
  });

  it('does not let an unknown quantity answer anything', () => {
    for (const operator of comparisons)
      expect(compare({ dimension: 'number' }, operator, exactly('number', 1))).toBeUndefined();
  });

  it('does not compare what measures different things', () => {
    expect(compare(exactly('share', 1), '=', exactly('number', 1))).toBeUndefined();
    expect(compare(written(5, 'SEK'), '<', written(6, 'EUR'))).toBeUndefined();
    expect(compare(written(5, 'SEK'), '<', written(6, 'SEK'))).toBe(true);
  });

  it('cannot tell "about 20" from 20, but from 30', () => {
    expect(compare(written(20, undefined, 'about'), '>=', exactly('number', 20))).toBeUndefined();
    expect(compare(written(20, undefined, 'about'), '<', exactly('number', 30))).toBe(true);
  });

  it('agrees with every pair of values that the intervals hold', () => {
    fc.assert(
      fc.property(
        anyNumber(),
        anyNumber(),
        fc.double({ min: 0, max: 1 }),
        fc.double({ min: 0, max: 1 }),
        (a, b, s, t) => {
          const [x, y] = [pick(a, s), pick(b, t)];
          if (x === undefined || y === undefined || Math.abs(x - y) < 1e-6) return;
          const less = compare(a, '<', b);
          if (less !== undefined) expect(x < y).toBe(less);
          if (compare(a, '=', b) === true) expect(x).toBeCloseTo(y);
        },
      ),
    );
  });

  it('answers both ways round alike, and never both less and more', () => {
    fc.assert(
      fc.property(anyNumber('duration'), anyNumber('duration'), (a, b) => {
        expect(compare(a, '<', b)).toBe(compare(b, '>', a));
        expect(compare(a, '<=', b)).toBe(compare(b, '>=', a));
        expect(compare(a, '=', b)).toBe(compare(b, '=', a));
        expect(compare(a, '<', b) === true && compare(b, '<', a) === true).toBe(false);
        if (compare(a, '=', b) === true) expect(compare(a, '<', b)).toBe(false);
      }),
    );
  });

  it('says nothing new of a narrower interval that contradicts the wider one', () => {
    fc.assert(
      fc.property(anyNumber(), fc.integer({ min: -50, max: 50 }), fc.double({ min: 0, max: 1 }), (a, n, s) => {
        const inside = pick(a, s);
        if (inside === undefined) return;
        for (const operator of comparisons) {
          const wide = compare(a, operator, exactly('number', n));
          if (wide !== undefined && Math.abs(inside - n) > 1e-6) {
            expect(compare(exactly('number', inside), operator, exactly('number', n))).toBe(wide);
          }
        }
      }),
    );
  });
});

describe('telling quantities alike', () => {
  it('sees the same interval in other units', () => {
    expect(isSameQuantity(written(2, 'weeks', undefined, 4), written(14, 'days', undefined, 28))).toBe(true);
    const open: Quantity = { dimension: 'number', min: 5, minOpen: true };
    expect(isSameQuantity(open, { dimension: 'number', min: 5 })).toBe(false);
  });
});
