import { describe, expect, it } from 'vitest';
import { exactly, type Quantity } from './quantity.ts';
import { add, subtract } from './quantity-arithmetic.ts';
import { dateQuantity } from './quantity-date.ts';
import { showQuantity } from './quantity-display.ts';
import { quantityFrom } from './quantity-from-text.ts';

const days = (from: number) => exactly('duration', from);

const shown: [name: string, q: Quantity, en: string, sv: string][] = [
  ['a length that was reckoned out, in months', days(462.6), '15.2 months', '15,2 månader'],
  ['a round one without decimals', days(365), '12 months', '12 månader'],
  ['a short one in days', days(42), '42 days', '42 dagar'],
  ['a single month', quantityFrom({ from: 1, unit: 'month' }), '1 month', '1 månad'],
  ['one and a half year', quantityFrom({ from: 1.5, unit: 'years' }), '1.5 years', '1,5 år'],
  ['weeks as weeks', quantityFrom({ from: 52, unit: 'weeks' }), '52 weeks', '52 veckor'],
  ['a range of weeks', quantityFrom({ from: 2, to: 12, unit: 'weeks' }), '2 to 12 weeks', '2–12 veckor'],
  ['minutes', quantityFrom({ from: 60, unit: 'minutes' }), '60 minutes', '60 minuter'],
  ['an hour', quantityFrom({ from: 1, unit: 'hour' }), '1 hour', '1 timme'],
  [
    'more than a number of days',
    quantityFrom({ bound: 'more than', from: 14, unit: 'days' }),
    'more than 14 days',
    'mer än 14 dagar',
  ],
  ['people who were reckoned out, whole', exactly('number', 127.5, 'people'), '127', '127'],
  ['whole people who were reckoned out a hair low', exactly('number', 0.29 * 100, 'people'), '29', '29'],
  ['at most a number', quantityFrom({ bound: 'at most', from: 5 }), 'at most 5', 'högst 5'],
  ['at least a day', quantityFrom({ bound: 'at least', from: 1, unit: 'day' }), 'at least 1 day', 'minst 1 dag'],
  ['about a number', quantityFrom({ bound: 'about', from: 20 }), 'about 20', 'ungefär 20'],
  ['per cent', quantityFrom({ from: 25, unit: '%' }), '25 %', '25 %'],
  ['per cent with the decimals of the text', quantityFrom({ from: 12.25, unit: '%' }), '12.25 %', '12,25 %'],
  ['a reckoned share with one decimal', exactly('share', 0.8725), '87.3 %', '87,3 %'],
  ['per cent with a decimal', exactly('share', 37 / 124), '29.8 %', '29,8 %'],
  ['thousands', exactly('number', 1506), '1,506', '1\u00a0506'],
  ['a correlation', exactly('number', 0.02), '0.02', '0,02'],
  ['money', quantityFrom({ from: 50000, unit: 'SEK' }), '50,000 SEK', '50\u00a0000 SEK'],
  ['a month of the calendar', dateQuantity('2016-04'), '2016-04', '2016-04'],
  ['a day of the calendar', dateQuantity('2016-04-18'), '2016-04-18', '2016-04-18'],
  ['a time before', quantityFrom({ from: 0, unit: 'days' }), '0 days', '0 dagar'],
  ['a negative length', days(-91.25), '−3 months', '−3 månader'],
  [
    'a range below zero',
    { dimension: 'duration', min: -84, max: -14, unit: 'weeks' },
    '−12 to −2 weeks',
    '−12 till −2 veckor',
  ],
  [
    'ends that do not belong',
    { dimension: 'number', min: 2, minOpen: true, max: 5 },
    'more than 2 and at most 5',
    'mer än 2 och högst 5',
  ],
  ['what nobody knows', { dimension: 'number' }, 'unknown', 'okänt'],
];

describe('showing a quantity', () => {
  it.each(shown)('writes %s', (_, q, en, sv) => {
    expect(showQuantity(q, 'en')).toBe(en);
    expect(showQuantity(q, 'sv')).toBe(sv);
  });

  it('chooses the unit of a difference itself', () => {
    const end = quantityFrom({ from: 12, unit: 'weeks' });
    expect(showQuantity(subtract(quantityFrom({ from: 18, unit: 'months' }), end), 'en')).toBe('15.2 months');
    expect(showQuantity(subtract(quantityFrom({ from: 64, unit: 'weeks' }), end), 'en')).toBe('52 weeks');
  });

  it('still says "about" of what was reckoned from it', () => {
    const sum = add(quantityFrom({ bound: 'about', from: 20 }), exactly('number', 3));
    expect(showQuantity(sum, 'sv')).toBe('ungefär 23');
  });
});
