import { add, exactly, type Moment, type Quantity, subtract, type Timeline } from '@rtw-protocol/model';

/** Which side of a stretch of time is asked for, where a moment names the stretch and not its start or end. */
export type Side = 'start' | 'end';

/** Tells when something is, in days from inclusion: several answers where the text has several, none where it is silent. */
export interface TimeLine {
  when(moment: Moment, side: Side): readonly Quantity[];
  /** The same of a point, period, series or anchor by its name. */
  whenIs(name: string, side: Side): readonly Quantity[];
  /** The length of a period of which nothing else is told. */
  lengthAlone(period: string): Quantity | undefined;
}

/**
 * Inclusion, randomisation, the baseline measurement and the start of the intervention are one moment unless a
 * point of the time line says otherwise. This is our reading: protocols use the four alike, and the weeks between
 * them are small beside the lengths that criteria ask about. The start of the sick leave, a discharge or an
 * accident may lie far from them, so times counted from these are unknown unless a point tells.
 */
const startAnchors: ReadonlySet<string> = new Set(['inclusion', 'randomisation', 'baseline', 'start-of-intervention']);

/** Places may be told by other places. Nobody tells more than so many in a row; a circle is cut off as well. */
const deepest = 200;

/**
 * The time line counted from the end of the intervention, for a study that does not say how long the intervention
 * goes on. All that is known of inclusion then is that it lies before.
 */
export function timeLineFromEnd(timeline: Timeline): TimeLine {
  return timeLineOf(timeline, () => [exactly('duration', 0)], { dimension: 'duration', max: 0 });
}

/**
 * @param interventionEnd when the intervention ends; asked only where a moment is counted from there.
 * @param inclusion where inclusion lies: the time line is counted from it.
 */
export function timeLineOf(
  timeline: Timeline,
  interventionEnd: () => readonly Quantity[],
  inclusion: Quantity = exactly('duration', 0),
): TimeLine {
  const points = byName(timeline.points);
  const periods = byName(timeline.periods);
  const series = byName(timeline.series);
  const known = new Map<string, readonly Quantity[]>();
  const underWay = new Set<string>();

  const whenIs = (name: string, side: Side): readonly Quantity[] => {
    const key = `${side} of ${name}`;
    const before = known.get(key);
    if (before) return before;
    if (underWay.has(key) || underWay.size >= deepest) return [];
    underWay.add(key);
    const found = find(name, side);
    underWay.delete(key);
    known.set(key, found);
    return found;
  };

  const find = (name: string, side: Side): readonly Quantity[] => {
    const point = points.get(name);
    if (point) return when(point.moment, side);
    const period = periods.get(name);
    if (period) return edgeOf(period, side);
    const repeated = series.get(name);
    if (repeated) return optional(side === 'start' ? repeated.from : repeated.to, side);
    if (name === 'end-of-intervention') return interventionEnd();
    return startAnchors.has(name) ? [inclusion] : [];
  };

  const edgeOf = ({ start, end, length }: Timeline['periods'][number], side: Side): readonly Quantity[] => {
    const [told, other] = side === 'start' ? [start, end] : [end, start];
    if (told) return when(told, side);
    if (!other || !length) return [];
    const reach = side === 'start' ? subtract : add;
    return when(other, side === 'start' ? 'end' : 'start').map((edge) => reach(edge, length));
  };

  const when = ({ from, edge, offset }: Moment, side: Side): readonly Quantity[] => {
    if (!from) return [];
    if (!offset) return whenIs(from, edge ?? side);
    // "6 weeks after treatment" is counted from its end, "6 weeks before treatment" from its start.
    const isBefore = (offset.max ?? offset.min ?? 0) < 0;
    return whenIs(from, edge ?? (isBefore ? 'start' : 'end')).map((place) => add(place, offset));
  };

  const optional = (moment: Moment | undefined, side: Side) => (moment ? when(moment, side) : []);

  const lengthAlone = (name: string) => {
    const period = periods.get(name);
    return period && !period.start && !period.end ? period.length : undefined;
  };

  return { when, whenIs, lengthAlone };
}

/** Of things with one name the first counts; that there are two is told elsewhere. */
function byName<T extends { name: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.toReversed().map((thing) => [thing.name, thing]));
}
