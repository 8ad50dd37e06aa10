import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, type Quantity } from './quantity.ts';
import { add, divide, hull, largest, multiply, ratioOf, smallest, subtract } from './quantity-arithmetic.ts';
import { dateQuantity } from './quantity-date.ts';
import { quantityFrom } from './quantity-from-text.ts';
import { anyNumber, pick } from './quantity-samples.mts';

const place = fc.double({ min: 0, max: 1, noNaN: true });

function holds(q: Quantity, value: number): boolean {
  const slack = 1e-9 * Math.max(1, Math.abs(value));
  return (q.min === undefined || value >= q.min - slack) && (q.max === undefined || value <= q.max + slack);
}

function keepsWhatItIsMadeOf(
  calculate: (a: Quantity, b: Quantity) => Quantity,
  plain: (x: number, y: number) => number,
) {
  fc.assert(
    fc.property(anyNumber(), anyNumber(), place, place, (a, b, s, t) => {
      const [x, y] = [pick(a, s), pick(b, t)];
      if (x === undefined || y === undefined) return;
      const value = plain(x, y);
      if (Number.isFinite(value)) expect(holds(calculate(a, b), value)).toBe(true);
    }),
  );
}

describe('reckoning with intervals', () => {
  it('adds to an interval that holds every sum', () => keepsWhatItIsMadeOf(add, (x, y) => x + y));
  it('subtracts to an interval that holds every difference', () => keepsWhatItIsMadeOf(subtract, (x, y) => x - y));
  it('multiplies to an interval that holds every product', () => keepsWhatItIsMadeOf(multiply, (x, y) => x * y));
  it('divides to an interval that holds every quotient', () => keepsWhatItIsMadeOf(divide, (x, y) => x / y));
  it('spans both in their hull', () => {
    keepsWhatItIsMadeOf(hull, (x) => x);
    keepsWhatItIsMadeOf(hull, (_, y) => y);
  });
  it('holds the larger of two', () => keepsWhatItIsMadeOf((a, b) => largest([a, b]), Math.max));

  it('holds the smaller of two', () => keepsWhatItIsMadeOf((a, b) => smallest([a, b]), Math.min));

  it('never gives an end that is no number', () => {
    fc.assert(
      fc.property(anyNumber(), anyNumber(), (a, b) => {
        for (const q of [add(a, b), subtract(a, b), multiply(a, b), divide(a, b), largest([a, b])]) {
          for (const end of [q.min, q.max]) expect(end === undefined || Number.isFinite(end)).toBe(true);
        }
      }),
    );
  });

  it('leaves an open end open', () => {
    const moreThan14 = quantityFrom({ bound: 'more than', from: 14, unit: 'days' });
    expect(add(moreThan14, exactly('duration', 7, 'days'))).toEqual({
      dimension: 'duration',
      min: 21,
      minOpen: true,
      unit: 'days',
    });
    expect(subtract(exactly('duration', 30), moreThan14)).toMatchObject({ max: 16, maxOpen: true });
  });

  it('takes a share of a number for a number, and of a length for a length', () => {
    expect(multiply(exactly('number', 300), exactly('share', 0.8))).toEqual(exactly('number', 240));
    expect(multiply(exactly('share', 0.8), exactly('number', 300))).toEqual(exactly('number', 240));
    expect(multiply(exactly('duration', 10, 'days'), exactly('share', 0.5))).toEqual(exactly('duration', 5, 'days'));
    expect(multiply(exactly('share', 0.8), 0.5)).toEqual(exactly('share', 0.4));
  });

  it('tells how large a part is of the whole', () => {
    expect(ratioOf(exactly('number', 240), exactly('number', 262))).toMatchObject({
      dimension: 'share',
      min: 240 / 262,
    });
    expect(ratioOf(exactly('duration', 14, 'days'), exactly('duration', 28, 'days'))).toEqual(exactly('share', 0.5));
    expect(ratioOf(exactly('number', 240), { dimension: 'number', min: 200 })).toEqual({
      dimension: 'share',
      min: 0,
      max: 1.2,
      minOpen: true,
    });
  });

  it('knows nothing of a division by zero', () => {
    expect(divide(exactly('number', 1), exactly('number', 0))).toEqual({ dimension: 'number' });
    expect(divide(exactly('number', 1), { dimension: 'number', min: -1, max: 1 })).toEqual({ dimension: 'number' });
  });

  it('knows nothing of a sum of different things', () => {
    expect(add(exactly('number', 1), exactly('duration', 1))).toEqual({ dimension: 'number' });
    expect(add(exactly('money', 1, 'SEK'), exactly('money', 1, 'EUR'))).toEqual({ dimension: 'money' });
  });

  it('moves dates by lengths, and takes a length between dates', () => {
    expect(add(dateQuantity('2016-04-18'), exactly('duration', 14))).toMatchObject({ dimension: 'date', min: 16923 });
    expect(subtract(dateQuantity('2016-05-02'), dateQuantity('2016-04-18'))).toEqual(exactly('duration', 14));
    expect(subtract(dateQuantity('2016-05'), dateQuantity('2016-04'))).toMatchObject({
      dimension: 'duration',
      min: 1,
      max: 60,
    });
  });
});
