import type { Quantity } from './quantity.ts';

const written = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const dayLength = 86_400_000;

/**
 * A date as days since 1970-01-01. One known to its month ("2016-04") or year may be any day of it. What is no date of
 * the calendar ("2016-13") gives an unknown date; `isDate` tells.
 */
export function dateQuantity(text: string): Quantity {
  if (!isDate(text)) return { dimension: 'date' };
  const [year = 0, month, day] = text.split('-').map(Number);
  if (month === undefined) {
    return { dimension: 'date', min: dayNumber(year, 1, 1), max: dayNumber(year, 12, 31), unit: 'year' };
  }
  if (day !== undefined) {
    const exact = dayNumber(year, month, day);
    return { dimension: 'date', min: exact, max: exact, unit: 'day' };
  }
  return { dimension: 'date', min: dayNumber(year, month, 1), max: dayNumber(year, month + 1, 0), unit: 'month' };
}

/** Whether a text is a date of the calendar, to the day, the month or the year. */
export function isDate(text: string): boolean {
  const match = written.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1)];
  const date = new Date(dayNumber(year, month, day) * dayLength);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The day as it is written in a protocol: `2016-04-18`. */
export function dayText(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  // Years below 100 are years of our time here, not of the last century.
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / dayLength);
}
