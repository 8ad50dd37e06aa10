import * as z from 'zod';
import { moment } from '../claim.ts';
import { range } from '../place.ts';
import { quantity } from '../quantity.ts';

export const point = z.object({ name: z.string(), moment, range });

/**
 * A period of the study. `start` and `end` are absent where only the length was told; `length` is absent where
 * it cannot be told from the two.
 */
export const period = z.object({
  name: z.string(),
  start: moment.optional(),
  end: moment.optional(),
  length: quantity.optional(),
  range,
});

export const series = z.object({
  name: z.string(),
  every: quantity,
  from: moment.optional(),
  to: moment.optional(),
  range,
});

export const timeline = z.object({
  points: z.array(point),
  periods: z.array(period),
  series: z.array(series),
});
export type Timeline = z.infer<typeof timeline>;
