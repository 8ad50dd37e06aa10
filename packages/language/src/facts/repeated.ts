import type { Claim, Moment, Outcome, Quantity, Study } from '@rtw-protocol/model';
import { fact } from './fact.ts';
import { isSilentOnTime } from './silent.ts';
import { asItStands } from './stage.ts';
import type { TimeLine } from './time-line.ts';

/** Whether an outcome is measured more than once, by the times that it names or those of the study. */
export function isRepeated(study: Study, outcome: Outcome, timeLine: TimeLine): boolean | undefined {
  const { at, comparedAt } = outcome;
  const isSilent = isSilentOnTime(outcome);
  const claims = isSilent ? (study.followUp?.claims ?? []) : [...(at?.claims ?? []), ...(comparedAt?.claims ?? [])];
  const times = asItStands(study, claims);
  if (times.some(({ value }) => isSeries(study, value))) return true;
  if (distinct(times, timeLine) > 1) return true;
  // One time of the study may be the last of several, and a period may hold several.
  return isSilent || times.length === 0 || times.some(({ value }) => isPeriod(study, value)) ? undefined : false;
}

/**
 * At how many times the groups are compared by an outcome. A course over time, and the time to an event, are compared
 * once; so is what is counted over one stretch, unless times within it are named as well.
 */
export function comparedTimes(study: Study, outcome: Outcome, timeLine: TimeLine) {
  const { at, comparedAt, comparedAs, measuredAs, window, role } = outcome;
  const place = (comparedAt ?? comparedAs ?? window ?? at ?? role)?.range ?? outcome.range;
  const counted = (value: Quantity) => fact<Quantity>([{ value, range: place }]);
  const number = (min: number, max?: number) =>
    counted({ dimension: 'number', min, ...(max === undefined ? {} : { max }) });
  const isOnce =
    comparedAs?.claims.some(({ value: { word } }) => word === 'trajectory' || word === 'time-to-event') === true ||
    measuredAs?.claims.some(({ value: { word } }) => word === 'time-to-event') === true;
  if (isOnce) return number(1, 1);
  const chosen = asItStands(study, comparedAt?.claims ?? []);
  if (chosen.length > 0) {
    if (chosen.some(({ value }) => isSeries(study, value))) return number(2);
    return number(distinct(chosen, timeLine), distinct(chosen, timeLine));
  }
  const times = asItStands(study, at?.claims ?? []);
  if (times.length === 0) return asItStands(study, window?.claims ?? []).length > 0 ? number(1, 1) : undefined;
  // Which of several times the comparison is about may still be told.
  return number(1, times.some(({ value }) => isSeries(study, value)) ? undefined : afterBaseline(times, timeLine));
}

function afterBaseline(times: readonly Claim<Moment>[], timeLine: TimeLine): number {
  const after = times.filter(({ value }) => {
    const [when] = timeLine.when(value, 'end');
    return when?.max === undefined || when.max > 0;
  });
  return Math.max(1, distinct(after, timeLine));
}

/** How many different times are named; one that cannot be placed is told apart by its words. */
function distinct(times: readonly Claim<Moment>[], timeLine: TimeLine): number {
  const told = times.map(({ value }) => {
    const when = timeLine.when(value, 'end');
    return JSON.stringify(when.length > 0 ? when : [value.from, value.edge, value.offset]);
  });
  return new Set(told).size;
}

function isSeries({ timeline }: Study, { from, offset }: Moment): boolean {
  return !offset && timeline.series.some(({ name }) => name === from);
}

/** Whether a moment is a whole period of the time line, and not one of its edges or a time counted from one. */
export function isPeriod({ timeline }: Study, { from, edge, offset }: Moment): boolean {
  return !edge && !offset && timeline.periods.some(({ name }) => name === from);
}
