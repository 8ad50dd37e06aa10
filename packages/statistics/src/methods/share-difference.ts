import { share } from '../fields.ts';
import { Refusal } from '../refusal.ts';

/** The share that has the outcome (is back at work) in each arm. */
export const shares = { p_control: share, p_intervention: share };

export interface Shares {
  readonly p_control: number;
  readonly p_intervention: number;
}

/** p·(1 − p), the variance of a single answer. */
export const shareVariance = (p: number): number => p * (1 - p);

/** The share that a change of `distance` in the logarithm of the odds leads to. */
const shiftedShare = (p: number, distance: number): number => 1 / (1 + ((1 - p) / p) * Math.exp(-distance));

/** What can be detected above the share of the controls, and below it. */
export const shareDirections = {
  p_intervention_higher: ({ p_control }: { p_control: number }, distance: number) => shiftedShare(p_control, distance),
  p_intervention_lower: ({ p_control }: { p_control: number }, distance: number) => shiftedShare(p_control, -distance),
};

/** |p2 − p1|; a difference that is none but for the last binary digits is none. */
export function shareDifference({ p_control, p_intervention }: Shares): number {
  const difference = Math.abs(p_intervention - p_control);
  if (difference < 1e-9) throw new Refusal(noDifference);
  return difference;
}

export const noDifference = {
  en: 'There is no difference between the arms to find.',
  sv: 'Det finns ingen skillnad mellan grupperna att upptäcka.',
};
