import * as z from 'zod';
import { Refusal } from '../refusal.ts';

/** Whether a higher outcome is the better one (a share back at work), or a lower (days on sick leave). */
export const higherIsBetter = z.boolean().default(true);

/**
 * How far the expected difference lies above the margin: intervention − control + margin, with the sign turned where
 * lower is better. Refuses where it lies at the margin or beyond, since then non-inferiority is not even expected.
 */
export function requireAboveMargin(distance: number): number {
  if (distance < 1e-9) throw new Refusal(atMargin);
  return distance;
}

/** The difference in favour of the intervention. */
export const inFavour = (difference: number, higherIsBetter: boolean): number =>
  higherIsBetter ? difference : -difference;

const atMargin = {
  en: 'The expected difference is as bad as the margin, or worse: no number of participants shows non-inferiority.',
  sv: 'Den förväntade skillnaden är lika dålig som gränsen, eller sämre: inget antal deltagare visar att insatsen inte är sämre.',
};
