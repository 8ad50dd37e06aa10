import { type Claim, isExact, type Property, type Quantity, type SampleSize } from '@rtw-protocol/model';
import type { Comparison, StatedNumber } from './calculation.ts';
import { causeOf } from './causes.ts';
import { assumedIn } from './choices.ts';
import { customFor } from './customs.ts';
import { type Asked, figureAsked, stageOf } from './figure-asked.ts';
import type { Situation } from './situation.ts';
import type { Reckoned } from './way-of.ts';

/** What a block states as numbers, each held against every reading of the parameters. */
export function statedNumbers(size: SampleSize, situation: Situation, readings: readonly Reckoned[]): StatedNumber[] {
  const stated: [StatedNumber['word'], Property<Quantity, unknown> | undefined][] = [
    ['required', size.required],
    ['required-per-arm', size.requiredPerArm],
    ['events', size.events],
    ['clusters', size.clusters],
    ['participants', size.participants],
    ['participants-per-arm', size.participantsPerArm],
  ];
  return stated.flatMap(([word, property]) =>
    (property?.claims ?? []).map((claim) => {
      const assumed = assumedIn(claim);
      return {
        word,
        claim,
        stage: stageOf(word),
        ...(assumed === undefined ? {} : { assumed }),
        against: readings.flatMap((reading, way) => comparisonWith(word, claim, reading, way, situation) ?? []),
      };
    }),
  );
}

function comparisonWith(
  word: StatedNumber['word'],
  claim: Claim<Quantity>,
  { plan, size, way }: Reckoned,
  number: number,
  situation: Situation,
): Comparison | undefined {
  // How many clusters there are to be had is no result where it tells how large they must be.
  const isGiven = word === 'clusters' && way.parameters.some(({ name }) => name === 'clusters');
  if (!plan || !size || isGiven) return undefined;
  const asked: Asked = { word, arm: claim.arm };
  const needed = figureAsked(asked, size, plan.allocation);
  if (needed === undefined) return undefined;
  const told = isExact(claim.value) ? claim.value.min : undefined;
  if (told === undefined) return { way: number, needed, verdict: verdictOfRange(claim.value, needed, word) };
  const difference = told - needed;
  if (difference === 0) return { way: number, needed, difference, verdict: 'agrees' };
  const custom = customFor(told, asked, plan, situation);
  if (custom) return { way: number, needed, difference, verdict: 'agrees', ...custom };
  // Nothing is wrong with a number of which the parameters are only known to lie somewhere.
  if (!way.parameters.every(({ isExact }) => isExact)) return { way: number, needed, difference, verdict: 'unclear' };
  if (stageOf(word) === 'recruited' && difference > 0) return { way: number, needed, difference, verdict: 'enough' };
  const cause = causeOf(told, asked, plan);
  const verdict = stageOf(word) === 'recruited' ? 'short' : 'differs';
  return { way: number, needed, difference, verdict, ...(cause ? { cause } : {}) };
}

function verdictOfRange({ min, max }: Quantity, needed: number, word: StatedNumber['word']): Comparison['verdict'] {
  const isBelow = max !== undefined && max < needed;
  const isAbove = min !== undefined && min > needed;
  if (stageOf(word) === 'recruited')
    return isBelow ? 'short' : min !== undefined && min >= needed ? 'enough' : 'unclear';
  return isBelow || isAbove ? 'differs' : 'unclear';
}
