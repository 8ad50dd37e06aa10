import { positive } from '../fields.ts';
import { Refusal } from '../refusal.ts';
import { noDifference } from './share-difference.ts';

/**
 * The hazard of the event in the intervention arm over that of the controls. Above one the intervention is faster; the
 * event, return to work, is the good one.
 */
export const hazardRatio = positive;

/** What can be detected: a faster return, and a slower one. */
export const hazardDirections = {
  hazard_ratio_higher: (_: unknown, distance: number) => Math.exp(distance),
  hazard_ratio_lower: (_: unknown, distance: number) => Math.exp(-distance),
};

/** Refuses a hazard ratio that is one but for the last binary digits. */
export function requireHazardDifference(ratio: number): number {
  if (Math.abs(Math.log(ratio)) < 1e-9) throw new Refusal(noDifference);
  return ratio;
}
