import type { Claim, Moment, Outcome, Quantity, Study, Window } from '@rtw-protocol/model';
import { type Alternatives, alternatives, derive } from './alternatives.ts';
import { atMost, earliest, latestKnown } from './latest.ts';
import { isPeriod } from './repeated.ts';
import { isSilentOnTime } from './silent.ts';
import { asItStands } from './stage.ts';
import { isKindOf } from './terms.ts';
import type { Side, TimeLine } from './time-line.ts';

/** One time at which an outcome is measured, or the stretch over which it is counted. */
type Told = { moment: Claim<Moment> } | { windows: readonly Claim<Window>[] };

/**
 * Time from inclusion to the last measurement of an outcome: the last of the times that it names, or the end of
 * the stretch over which it is counted. An outcome that tells nothing of its time is followed no longer than the study:
 * that may show it to be too short, and never to be long enough, since it may be measured at the first time alone.
 */
export function lastFollowUp(study: Study, outcome: Outcome, timeLine: TimeLine): Alternatives {
  if (!hasWaitList(study)) return lastTold(study, outcome, timeLine);
  // Once the waiting group has got the intervention too, there is nothing left to compare with: the last time that
  // still compares is the last one or one before.
  const compared = asItStands(study, outcome.comparedAt?.claims ?? []);
  if (compared.length === 0) return derive(lastTold(study, outcome, timeLine), atMost);
  return latestKnown(compared.map((moment) => whenTold({ moment }, 'end', timeLine)));
}

function lastTold(study: Study, outcome: Outcome, timeLine: TimeLine): Alternatives {
  const told = timesOf(study, outcome);
  if (told.length > 0) return latestKnown(told.map((time) => whenTold(time, 'end', timeLine)));
  return isSilentOnTime(outcome) ? derive(studyFollowUp(study, timeLine), atMost) : [];
}

/** Time from inclusion to the first measurement, or to the start of the stretch; negative where it lies before. */
export function firstMeasured(study: Study, outcome: Outcome, timeLine: TimeLine): Alternatives {
  return earliest(timesOf(study, outcome).map((time) => whenTold(time, 'start', timeLine)));
}

/**
 * Whether an outcome is measured at inclusion or before. A stretch over which it is counted must begin before
 * inclusion to tell how things stood; what is measured in a period may be measured on its last day.
 */
export function isMeasuredAtBaseline(study: Study, outcome: Outcome, timeLine: TimeLine): boolean | undefined {
  const answers = timesOf(study, outcome).map((time) => {
    const starts = whenTold(time, 'start', timeLine).map(({ value }) => value);
    if (starts.length === 0) return undefined;
    const isBefore = 'moment' in time ? (q: Quantity) => liesBy(q, false) : (q: Quantity) => liesBy(q, true);
    const atStart = only(starts.map(isBefore));
    if (atStart !== true || !('moment' in time) || !isPeriod(study, time.moment.value)) return atStart;
    return only(whenTold(time, 'end', timeLine).map(({ value }) => isBefore(value))) || undefined;
  });
  if (answers.includes(true)) return true;
  return answers.length === 0 || answers.includes(undefined) ? undefined : false;
}

/** The one answer that all give. */
function only(answers: readonly (boolean | undefined)[]): boolean | undefined {
  return new Set(answers).size === 1 ? answers[0] : undefined;
}

/** Whether a time lies at inclusion or before, or strictly before. */
function liesBy(q: Quantity, strictly: boolean): boolean | undefined {
  if (q.max !== undefined && (strictly ? q.max < 0 : q.max <= 0)) return true;
  return q.min !== undefined && (strictly ? q.min >= 0 : q.min > 0) ? false : undefined;
}

function timesOf(study: Study, { at, comparedAt, window }: Outcome): Told[] {
  const moments = [...(at?.claims ?? []), ...(comparedAt?.claims ?? [])];
  const windows = window?.claims ?? [];
  const standing = new Set(asItStands<Moment | Window>(study, [...moments, ...windows]));
  const stands = (claim: Claim<Moment> | Claim<Window>) => standing.has(claim);
  const told: Told[] = moments.filter(stands).map((moment) => ({ moment }));
  const counted = windows.filter(stands);
  return counted.length > 0 ? [...told, { windows: counted }] : told;
}

function hasWaitList(study: Study): boolean {
  return (
    study.design?.kinds?.claims.some(({ value }) => isKindOf(value, 'wait-list-controlled')) === true ||
    study.arms.some(
      (arm) => arm.kind.word === 'control' && arm.components.some((part) => isKindOf(part.kind, 'wait-list')),
    )
  );
}

function whenTold(time: Told, side: Side, timeLine: TimeLine): Alternatives {
  if ('moment' in time) return claimed(time.moment, timeLine.when(time.moment.value, side));
  return alternatives(
    time.windows.flatMap((claim) => {
      const moment = side === 'start' ? claim.value.from : lastOf(claim.value);
      return claimed(claim, timeLine.when(moment, side));
    }),
  );
}

/** The end of a window. "inclusion to 12 months" counts the twelve months from where the window starts. */
function lastOf({ from, to }: Window): Moment {
  if (!to) return from;
  return to.from || !to.offset || from.offset ? to : { ...from, offset: to.offset };
}

/** The last of the times at which the study follows people. */
export function studyFollowUp(study: Study, timeLine: TimeLine): Alternatives {
  const times = asItStands(study, study.followUp?.claims ?? []);
  return latestKnown(times.map((claim) => claimed(claim, timeLine.when(claim.value, 'end'))));
}

function claimed(claim: Claim, values: readonly Quantity[]): Alternatives {
  const { status, citation, range } = claim;
  return values.map((value) => ({ value, ...(status ? { status } : {}), ...(citation ? { citation } : {}), range }));
}
