import { Refusal } from '../refusal.ts';
import { findRoot } from './find-root.ts';
import { widenUntil } from './widen-until.ts';

/** An effect at a distance from none. */
export type Direction<Known> = (known: Known, distance: number) => number;

/**
 * The smallest effect that has the power asked for, by the name of its direction. A direction in which no effect has it
 * is left out (a share cannot rise above one); where that is all of them, there is no answer.
 */
export function smallestEffects<Known>(
  directions: Readonly<Record<string, Direction<Known>>>,
  known: Known,
  power: number,
  powerOf: (effect: number) => number,
): Record<string, number> {
  const found = Object.entries(directions).flatMap(([name, effectAt]) => {
    const effect = smallestEffect((distance) => effectAt(known, distance), power, powerOf);
    return effect === undefined ? [] : [[name, effect] as const];
  });
  if (found.length === 0) throw new Refusal(noneDetectable);
  return Object.fromEntries(found);
}

function smallestEffect(
  effectAt: (distance: number) => number,
  power: number,
  powerOf: (effect: number) => number,
): number | undefined {
  const lacking = (distance: number) => powerOf(effectAt(distance)) - power;
  const enough = widenUntil(nearest, farthest, (distance) => lacking(distance) >= 0);
  return enough === undefined || enough === nearest ? undefined : effectAt(findRoot(lacking, enough / 2, enough));
}

/** In standard deviations, or on a logarithmic scale: from what no trial can see to what needs none. */
const nearest = 1e-7;
const farthest = 500;

const noneDetectable = {
  en: 'With these numbers no effect, however large, is found with the power asked for.',
  sv: 'Med så många deltagare upptäcks ingen effekt, hur stor den än är, med den styrka som begärs.',
};
