import { compare, type JudgedStudy, type Localized, type Moment, negate, type Quantity } from '@rtw-protocol/model';
import { type TimeLine, timeLineOf } from '../facts/time-line.ts';
import { inBoth, shown } from './contradiction.ts';

/** The time line of a study that has been judged. */
export function timesOf(study: JudgedStudy): TimeLine {
  return timeLineOf(study.timeline, () => study.interventionEnd?.claims.map(({ value }) => value) ?? []);
}

/**
 * Whether one moment lies before another for certain: by their place on the time line, or because both are counted
 * from one place, wherever that lies.
 */
export function liesBefore(times: TimeLine, a: Moment, b: Moment): boolean {
  if (a.from !== undefined && a.from === b.from && a.edge === b.edge && a.offset && b.offset)
    return compare(a.offset, '<', b.offset) === true;
  return everyIs(times.when(a, 'start'), '<', times.when(b, 'end'));
}

/** Whether a comparison holds whichever of its alternatives each time turns out to be. */
export function everyIs(as: readonly Quantity[], operator: '<' | '>' | '=', bs: readonly Quantity[]): boolean {
  return as.length > 0 && bs.length > 0 && as.every((a) => bs.every((b) => compare(a, operator, b) === true));
}

/** A moment as the protocol writes it: "m12", "2 weeks before inclusion". */
export function momentText({ from, edge, offset }: Moment): Localized {
  const words = {
    en: { start: 'start of ', end: 'end of ', after: 'after', before: 'before' },
    sv: { start: 'början av ', end: 'slutet av ', after: 'efter', before: 'före' },
  } as const;
  return inBoth((language) => {
    const say = words[language];
    const place = from === undefined ? '' : `${edge ? say[edge] : ''}${from}`;
    if (!offset) return place;
    const isBefore = (offset.max ?? offset.min ?? 0) < 0;
    const length = shown(isBefore ? negate(offset) : offset)[language];
    return from === undefined ? length : `${length} ${isBefore ? say.before : say.after} ${place}`;
  });
}
