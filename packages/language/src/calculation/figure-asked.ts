import type { Pair, Trial, TrialSize } from '@rtw-protocol/statistics/trial';
import { type Allocation, numbersByArm } from './allocation.ts';
import type { StatedNumber } from './calculation.ts';

/** Which figure of a calculation a statement gives. */
export interface Asked {
  word: StatedNumber['word'];
  arm: string | undefined;
}

export const stageOf = (word: StatedNumber['word']): StatedNumber['stage'] => {
  if (word === 'clusters' || word === 'events') return word;
  return word.startsWith('required') ? 'analysed' : 'recruited';
};

const isPerArm = (word: StatedNumber['word']) => word.endsWith('-per-arm');

/** The figure that a statement gives, of a number in each of the two arms. */
export function pick({ word, arm }: Asked, pair: Pair, allocation: Allocation): number {
  const byArm = numbersByArm(allocation, pair);
  const own = byArm.find(({ name }) => name !== undefined && name === arm);
  if (own) return own.number;
  return isPerArm(word) ? pair.control : byArm.reduce((sum, { number }) => sum + number, 0);
}

/** The recomputed figure of the same kind as the stated one; absent where there is none of that kind. */
export function figureAsked(asked: Asked, size: TrialSize, allocation: Allocation): number | undefined {
  switch (stageOf(asked.word)) {
    case 'events':
      return size.events === undefined ? undefined : whole(size.events);
    case 'clusters':
      return size.clusters && pick(asked, size.clusters, allocation);
    case 'analysed':
      return pick(asked, size.analysed, allocation);
    case 'recruited':
      return pick(asked, size.recruited ?? size.analysed, allocation);
  }
}

/** The recomputed figure, and what rounding up once, in all arms or at the end, makes of it. */
export function plainRoundings(asked: Asked, size: TrialSize, trial: Trial, allocation: Allocation): number[] {
  const main = figureAsked(asked, size, allocation);
  const stage = stageOf(asked.word);
  if (main === undefined || stage === 'events' || stage === 'clusters') return main === undefined ? [] : [main];
  const loose = unrounded(stage, size, trial);
  const isOfAll = !isPerArm(asked.word) && asked.arm === undefined;
  return [main, pick(asked, each(loose, whole), allocation), ...(isOfAll ? [whole(numbersOf(loose, allocation))] : [])];
}

/** The number in each arm before anything is rounded. */
function unrounded(stage: StatedNumber['stage'], { individual, designEffect = 1 }: TrialSize, trial: Trial): Pair {
  const left = stage === 'recruited' ? 1 - (trial.attrition ?? 0) : 1;
  return each(individual, (n) => (n * designEffect) / left);
}

/** Every whole number that the custom of rounding makes of one calculation, the recomputed one first. */
export function roundings(asked: Asked, size: TrialSize, trial: Trial, allocation: Allocation): number[] {
  const stage = stageOf(asked.word);
  const main = figureAsked(asked, size, allocation);
  if (main === undefined) return [];
  if (stage === 'events') {
    const events = size.events ?? 0;
    return [main, Math.round(events), 2 * whole(events / 2)];
  }
  if (stage === 'clusters' && size.clusters) {
    const before = size.clusters.unrounded;
    const oneMore = pick(
      asked,
      each(size.clusters, (k) => k + 1),
      allocation,
    );
    const roundedFirst = each(size.individual, (n) =>
      whole((whole(n) * (size.designEffect ?? 1)) / (size.clusterSize ?? 1)),
    );
    return [main, oneMore, pick(asked, roundedFirst, allocation), pick(asked, each(before, Math.round), allocation)];
  }
  const left = stage === 'recruited' ? 1 - (trial.attrition ?? 0) : 1;
  const effect = size.designEffect ?? 1;
  const loose = unrounded(stage, size, trial);
  const total = numbersOf(loose, allocation);
  const shared = isPerArm(asked.word) || asked.arm !== undefined;
  const fromControls = { control: whole(loose.control), intervention: whole(trial.ratio * whole(loose.control)) };
  const roundedFirst = each(size.individual, (n) => whole((whole(n) * effect) / left));
  const inflated = each(size.analysed, (n) => n / left);
  const figures = [
    main,
    pick(asked, each(loose, whole), allocation),
    pick(
      asked,
      each(loose, (n) => Math.max(1, Math.round(n))),
      allocation,
    ),
    pick(asked, fromControls, allocation),
    pick(asked, roundedFirst, allocation),
    pick(asked, each(inflated, Math.round), allocation),
    ...(shared ? [] : [whole(total), Math.round(total), whole(numbersOf(inflated, allocation)), main + (main % 2)]),
    ...byEvents(asked, size, allocation),
  ];
  return [...new Set(figures)];
}

/** Of a time to an event, persons are also reckoned from events that were rounded first, in all or in each arm. */
function byEvents(asked: Asked, { events, individual }: TrialSize, allocation: Allocation): number[] {
  if (events === undefined || stageOf(asked.word) !== 'analysed') return [];
  const perEvent = each(individual, (n) => n / events);
  return [whole(events), 2 * whole(events / 2)].flatMap((rounded) => [
    pick(
      asked,
      each(perEvent, (n) => whole(n * rounded)),
      allocation,
    ),
    whole((perEvent.control + perEvent.intervention) * rounded),
  ]);
}

/** All arms together, unrounded. */
function numbersOf(pair: Pair, allocation: Allocation): number {
  const scale = 1e6;
  return (
    numbersByArm(
      allocation,
      each(pair, (n) => n * scale),
    ).reduce((sum, { number }) => sum + number, 0) / scale
  );
}

export const each = ({ control, intervention }: Pair, of: (n: number) => number): Pair => ({
  control: of(control),
  intervention: of(intervention),
});

export const whole = (n: number): number => Math.max(1, Math.ceil(n - 1e-9));
