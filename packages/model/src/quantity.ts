import * as z from 'zod';

/**
 * What a quantity measures. Base units: a number is itself, a share is a fraction (0.25), a duration is in
 * days, a date is in days since 1970-01-01, money is in its own currency.
 */
export const dimensions = ['number', 'share', 'duration', 'date', 'money'] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * A quantity as an interval in base units, since protocols say "at most 5", "2 to 12 weeks" and "more than
 * 14 days". Exactly known when `min` equals `max`; an end that is absent is not bounded.
 */
export const quantity = z.object({
  dimension: z.enum(dimensions),
  min: z.number().optional(),
  max: z.number().optional(),
  /** The end itself does not belong to the interval ("more than", "less than"). */
  minOpen: z.boolean().optional(),
  maxOpen: z.boolean().optional(),
  /** The text says "about". */
  about: z.boolean().optional(),
  /** The unit of the text, for showing the quantity again: weeks, %, SEK, month (of a date). */
  unit: z.string().optional(),
});
export type Quantity = z.infer<typeof quantity>;

/** The unit of a number of people that was reckoned out: it is shown whole, however it is reckoned on with. */
export const people = 'people';

/** A quantity that is exactly known. */
export function exactly(dimension: Dimension, value: number, unit?: string): Quantity {
  return { dimension, min: value, max: value, ...(unit === undefined ? {} : { unit }) };
}

export function isExact(q: Quantity): boolean {
  return q.min !== undefined && q.min === q.max;
}
