import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactly, isExact } from './quantity.ts';
import { compare } from './quantity-compare.ts';
import { dateQuantity, dayText, isDate } from './quantity-date.ts';
import { quantityFault, quantityFrom } from './quantity-from-text.ts';

describe('reading a quantity', () => {
  it('turns per cent into a fraction and times into days', () => {
    expect(quantityFrom({ from: 25, unit: '%' })).toEqual(exactly('share', 0.25, '%'));
    expect(quantityFrom({ from: 2, unit: 'weeks' })).toEqual(exactly('duration', 14, 'weeks'));
    expect(quantityFrom({ from: 1, unit: 'week' })).toEqual(exactly('duration', 7, 'week'));
    expect(quantityFrom({ from: 90, unit: 'minutes' }).min).toBeCloseTo(1 / 16);
    expect(quantityFrom({ from: 50000, unit: 'SEK' })).toEqual(exactly('money', 50000, 'SEK'));
    expect(quantityFrom({ from: 5 })).toEqual(exactly('number', 5));
  });

  it('knows the bounds of the language', () => {
    expect(quantityFrom({ bound: 'at least', from: 5 })).toEqual({ dimension: 'number', min: 5 });
    expect(quantityFrom({ bound: 'more than', from: 5 })).toEqual({ dimension: 'number', min: 5, minOpen: true });
    expect(quantityFrom({ bound: 'at most', from: 5 })).toEqual({ dimension: 'number', max: 5 });
    expect(quantityFrom({ bound: 'less than', from: 5 })).toEqual({ dimension: 'number', max: 5, maxOpen: true });
    expect(quantityFrom({ bound: 'about', from: 20 })).toEqual({ dimension: 'number', min: 19, max: 21, about: true });
  });

  it('tells a reversed range, and reads it by its ends', () => {
    expect(quantityFault({ from: 12, to: 2 })).toBe('reversed');
    expect(quantityFrom({ from: 12, to: 2 })).toEqual({ dimension: 'number', min: 2, max: 12 });
    expect(quantityFault({ from: 2, to: 12 })).toBeUndefined();
  });

  it('tells what is no number, and knows nothing of it', () => {
    for (const bad of [{ from: Number.NaN }, {}, { from: 2, to: Number.NaN }, { from: Infinity }]) {
      expect(quantityFault(bad)).toBe('no-number');
      expect(quantityFrom({ ...bad, unit: 'weeks' })).toEqual({ dimension: 'duration', unit: 'weeks' });
    }
  });

  it('does not take a word of another kind for a unit of time', () => {
    expect(quantityFrom({ from: 1, unit: 'constructor' })).toEqual(exactly('number', 1, 'constructor'));
  });

  it('is exact when one plain number is written', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: 0, max: 1e6 }), (n) =>
        isExact(quantityFrom({ from: n, unit: 'days' })),
      ),
    );
  });
});

describe('reading a date', () => {
  it('takes a month for any of its days', () => {
    const april = dateQuantity('2016-04');
    expect(compare(april, '<', dateQuantity('2016-05-01'))).toBe(true);
    expect(compare(april, '<', dateQuantity('2016-04-18'))).toBeUndefined();
    expect([april.min, april.max].map((day) => day !== undefined && dayText(day))).toEqual([
      '2016-04-01',
      '2016-04-30',
    ]);
  });

  it('knows nothing of a day that the calendar does not have', () => {
    for (const text of ['2016-13', '2015-02-29', '2016-00-10', 'soon', '']) {
      expect(isDate(text)).toBe(false);
      expect(dateQuantity(text)).toEqual({ dimension: 'date' });
    }
    expect(isDate('2016-02-29')).toBe(true);
  });

  it('writes back the day it has read', () => {
    const day = fc.date({ min: new Date('1800-01-01'), max: new Date('2999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const text = date.toISOString().slice(0, 10);
        expect(dayText(dateQuantity(text).min ?? Number.NaN)).toBe(text);
      }),
    );
  });
});
