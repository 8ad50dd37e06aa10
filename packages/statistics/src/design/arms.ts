import { roundUp } from './round-up.ts';

/** The number in both arms. Arm 1 is the control arm. */
export interface Arms {
  readonly n1: number;
  readonly n2: number;
}

/**
 * Whole numbers for both arms from the unrounded number of controls: each arm is rounded up by itself, the intervention
 * arm from ratio × the unrounded controls. `ratio` is intervention to control.
 */
export function roundedArms(controls: number, ratio: number): Arms & { n_total: number } {
  const n1 = roundUp(controls);
  const n2 = roundUp(ratio * controls);
  return { n1, n2, n_total: n1 + n2 };
}

/** The other custom: the intervention arm from ratio × the rounded controls. It differs only with unequal arms. */
export function armsFromRoundedControls(
  controls: number,
  ratio: number,
): { n2_from_rounded_n1: number; n_total: number } {
  const n1 = roundUp(controls);
  const n2 = roundUp(ratio * n1);
  return { n2_from_rounded_n1: n2, n_total: n1 + n2 };
}
