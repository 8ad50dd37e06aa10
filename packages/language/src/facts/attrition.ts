import {
  type Claim,
  compare,
  exactly,
  isExact,
  type Quantity,
  ratioOf,
  type Study,
  subtract,
} from '@rtw-protocol/model';
import { type Alternatives, alternatives, combine, marked } from './alternatives.ts';
import { total } from './counts.ts';
import { overall } from './overall-attrition.ts';
import { entered } from './recruited.ts';
import { decidingSizes } from './sample-sizes.ts';
import { isFinished, withStatus } from './stage.ts';
import type { TimeLine } from './time-line.ts';

const whole = exactly('share', 1);

/**
 * Attrition: that observed of a finished study, that expected of a plan. The other does not take the place of one that
 * is not told, or it would change the answer to tell it. Claims that disagree stand side by side.
 */
export function attrition(study: Study, timeLine: TimeLine): Alternatives {
  return isFinished(study) ? observedAttrition(study, timeLine) : expectedAttrition(study, timeLine);
}

/** The attrition that the plan reckons with. */
export function expectedAttrition(study: Study, timeLine: TimeLine): Alternatives {
  const inFlow = stated(study, 'planned', timeLine);
  const assumed = decidingSizes(study).flatMap((size) => overall(study, size.attrition?.claims ?? []));
  return marked(distinct([...inFlow, ...assumed]), 'planned');
}

function observedAttrition(study: Study, timeLine: TimeLine): Alternatives {
  const inFlow = stated(study, 'observed', timeLine);
  const reckoned = lostOnTheWay(study, timeLine);
  // What is only bounded by the numbers cannot speak against what is stated.
  const told = inFlow.length > 0 ? [...inFlow, ...reckoned.filter(({ value }) => isExact(value))] : reckoned;
  return marked(distinct(told), 'observed');
}

/** The attrition that the flow states: without a time, or else at the last of its times. */
function stated(study: Study, status: 'planned' | 'observed', timeLine: TimeLine): readonly Claim<Quantity>[] {
  const claims = withStatus(study, study.flow?.attrition?.claims, status);
  const timeless = claims.filter(({ at }) => at === undefined);
  return overall(study, timeless.length > 0 ? timeless : atLastPoint(claims, timeLine));
}

/** One less the share of the recruited who were followed up at the last point. */
function lostOnTheWay(study: Study, timeLine: TimeLine): Alternatives {
  const followed = atLastPoint(withStatus(study, study.flow?.followed?.claims, 'observed'), timeLine);
  const lost = combine(total(study, followed), entered(study, 'observed'), (left, all) =>
    subtract(whole, ratioOf(left, all)),
  );
  // More people at the end than at the start: the numbers are about different things.
  return lost.filter(({ value }) => compare(value, '<', exactly('share', 0)) !== true);
}

/** The claims about the last point of time. Unknown which that is where one of several points is. */
function atLastPoint(claims: readonly Claim<Quantity>[], timeLine: TimeLine): readonly Claim<Quantity>[] {
  const points = [...new Set(claims.map((claim) => claim.at))];
  if (points.length < 2) return claims;
  const times = points.map((point) => {
    const when = point === undefined ? [] : timeLine.whenIs(point, 'end');
    return { point, time: when.length === 1 ? when[0] : undefined };
  });
  const last = times.find(({ time }) =>
    times.every((other) => time && other.time && compare(time, '>=', other.time) === true),
  );
  return last ? claims.filter((claim) => claim.at === last.point) : [];
}

/** A stated 30 % and a reckoned 29.8 % are one claim: shares are reported in whole per cent. */
function distinct(claims: readonly Claim<Quantity>[]): Alternatives {
  const rounding = 0.005;
  return alternatives(claims, (a, b) => isNear(a.min, b.min, rounding) && isNear(a.max, b.max, rounding));
}

function isNear(a: number | undefined, b: number | undefined, margin: number): boolean {
  return a === b || (a !== undefined && b !== undefined && Math.abs(a - b) <= margin);
}
