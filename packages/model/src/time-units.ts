import type { Localized } from './localized.ts';

/** A unit of time: its length in days, and how it is written after one and after several. */
export interface TimeUnit {
  days: number;
  one: Localized;
  many: Localized;
}

/** The units of time by their singular. A month is a twelfth of a year of 365 days, a quarter a fourth. */
export const timeUnits: Readonly<Record<string, TimeUnit>> = {
  minute: unit(1 / 1440, 'minute', 'minutes', 'minut', 'minuter'),
  hour: unit(1 / 24, 'hour', 'hours', 'timme', 'timmar'),
  day: unit(1, 'day', 'days', 'dag', 'dagar'),
  week: unit(7, 'week', 'weeks', 'vecka', 'veckor'),
  month: unit(365 / 12, 'month', 'months', 'månad', 'månader'),
  quarter: unit(365 / 4, 'quarter', 'quarters', 'kvartal', 'kvartal'),
  year: unit(365, 'year', 'years', 'år', 'år'),
};

/** The unit of time that a word names, in singular or plural. */
export function timeUnitOf(word: string | undefined): TimeUnit | undefined {
  if (word === undefined) return undefined;
  const singular = word.endsWith('s') ? word.slice(0, -1) : word;
  return Object.hasOwn(timeUnits, singular) ? timeUnits[singular] : undefined;
}

function unit(days: number, one: string, many: string, ett: string, flera: string): TimeUnit {
  return { days, one: { en: one, sv: ett }, many: { en: many, sv: flera } };
}
