import { positive } from '../fields.ts';
import { Refusal } from '../refusal.ts';
import { noDifference } from './share-difference.ts';

/** Counts over time (spells, days): a rate of the controls, its ratio, and how long everyone is followed. */
export const rates = { rate_control: positive, rate_ratio: positive, exposure: positive };

export interface Rates {
  readonly rate_control: number;
  readonly rate_ratio: number;
  readonly exposure: number;
}

/** What can be detected: more than among the controls, and less. */
export const rateDirections = {
  rate_ratio_higher: (_: unknown, distance: number) => Math.exp(distance),
  rate_ratio_lower: (_: unknown, distance: number) => Math.exp(-distance),
};

/** |ln RR|; a difference that is none but for the last binary digits is none. */
export function logRateRatio({ rate_ratio }: Rates): number {
  const logarithm = Math.abs(Math.log(rate_ratio));
  if (logarithm < 1e-9) throw new Refusal(noDifference);
  return logarithm;
}
