import { type Arm, add, type Claim, type Quantity, type Study } from '@rtw-protocol/model';
import { type Alternatives, alternatives, combine } from './alternatives.ts';
import { latest } from './latest.ts';
import { entryWords } from './terms.ts';
import type { TimeLine } from './time-line.ts';

type Part = Arm['components'][number] | Arm['workplace'][number];

/** Tells how long from inclusion an arm goes on, and the whole intervention. */
export interface InterventionEnds {
  ofArm(arm: Arm): Alternatives;
  /** The latest of the experimental arms; unknown when one of them is. */
  ofStudy(): Alternatives;
}

/** @param timeLine asked when an end is asked for, since it may itself depend on the intervention's end. */
export function interventionEndsOf(study: Study, timeLine: () => TimeLine): InterventionEnds {
  const known = new Map<Arm, Alternatives>();
  const ofArm = (arm: Arm) => {
    const before = known.get(arm);
    if (before) return before;
    // Until it is found, it is unknown: an end that is told by itself is not told.
    known.set(arm, []);
    const end = armEnd(arm, timeLine(), study.open.includes('components'));
    known.set(arm, end);
    return end;
  };
  const experimental = study.arms.filter((arm) => arm.kind.word === 'experimental');
  let whole: Alternatives | undefined;
  return {
    ofArm,
    ofStudy: () => {
      whole ??= latest(experimental.map(ofArm));
      return whole;
    },
  };
}

/** An arm ends with its own period, or else with the last of what it consists of. */
function armEnd(arm: Arm, timeLine: TimeLine, isOpen: boolean): Alternatives {
  const { during } = arm;
  if (during && during.claims.length > 0) return duringEnd(during.claims, timeLine) ?? [];
  if (isOpen) return [];
  const parts = [...arm.components, ...arm.workplace].map((part) => ({ part, timing: timingOf(part, timeLine) }));
  // Usual care goes on beside the intervention and after it; it ends the intervention only where it says when.
  const counted = parts.filter(({ part, timing }) => timing || !isUsualCare(part));
  if (counted.length === 0 || counted.some(({ timing }) => !timing)) return [];
  return endOfAll(counted.flatMap(({ timing }) => timing ?? []));
}

/** When a part ends, or only how long it goes on, since nobody told when it starts. */
interface Timing {
  end?: Alternatives;
  length?: Alternatives;
}

function timingOf(part: Part, timeLine: TimeLine): Timing | undefined {
  const { during, length, starts } = part;
  if (during && during.claims.length > 0) {
    const end = duringEnd(during.claims, timeLine);
    return end && end.length > 0 ? { end } : undefined;
  }
  const lengths = alternatives(length?.claims ?? []);
  if (!starts || starts.claims.length === 0) return lengths.length > 0 ? { length: lengths } : undefined;
  const start = alternatives(
    starts.claims.flatMap((claim) => timeLine.when(claim.value, 'start').map((value) => at(claim, value))),
  );
  const isOneSession = part.sessions?.claims.length === 1 && part.sessions.claims[0]?.value.max === 1;
  const end = lengths.length > 0 ? combine(start, lengths, add) : isOneSession ? start : [];
  return end.length > 0 ? { end } : undefined;
}

/** The end of a period; of one with nothing but a length, as long after inclusion. */
function duringEnd(claims: readonly Claim<string>[], timeLine: TimeLine): Alternatives | undefined {
  const ends = claims.flatMap((claim) => {
    const alone = timeLine.lengthAlone(claim.value);
    return (alone ? [alone] : timeLine.whenIs(claim.value, 'end')).map((value) => at(claim, value));
  });
  return ends.length > 0 ? alternatives(ends) : undefined;
}

/**
 * The end of several parts. One alone starts with the intervention. Several of which nobody told when they start
 * are given side by side, or one after the other, or somewhere between: the end lies between the longest of them
 * and their sum. (Our reading; that there are no gaps between them is part of it.)
 */
function endOfAll(timings: readonly Timing[]): Alternatives {
  const ends = timings.flatMap(({ end }) => (end ? [end] : []));
  const lengths = timings.flatMap(({ length }) => (length ? [length] : []));
  const [first, ...rest] = ends.length > 0 ? [latest(ends), ...lengths] : lengths;
  if (!first) return [];
  return rest.reduce((sofar, length) => combine(sofar, length, besideOrAfter), first);
}

function besideOrAfter(end: Quantity, length: Quantity): Quantity {
  const sum = add(end, length);
  const low = [end, length].flatMap((q) => (q.min === undefined ? [] : [{ value: q.min, open: q.minOpen === true }]));
  const lowest = low.reduce((a, b) => (b.value > a.value ? b : a), { value: 0, open: false });
  const { minOpen: _, ...rest } = sum;
  return { ...rest, min: lowest.value, ...(lowest.open ? { minOpen: true } : {}) };
}

function isUsualCare(part: Part): boolean {
  const natures = entryWords(part.kind, 'nature');
  return natures.length > 0 && natures.every((nature) => nature === 'usual-care');
}

function at(claim: Claim, value: Quantity): Claim<Quantity> {
  const { status, citation, range } = claim;
  return { value, ...(status ? { status } : {}), ...(citation ? { citation } : {}), range };
}
