import {
  compare,
  type Finding,
  type Fix,
  type JudgedStudy,
  type Localized,
  type Moment,
  type Range,
} from '@rtw-protocol/model';
import { contradiction } from './contradiction.ts';
import { everyIs, momentText, timesOf } from './moments.ts';

/** One measurement, and the last moment that it needs. */
interface Measured {
  outcome: string;
  moment: Moment;
  range: Range;
}

/** A follow-up that ends before the last measurement. */
export function shortFollowUp(study: JudgedStudy): Finding[] {
  const { followUp } = study;
  const times = timesOf(study);
  const ends = followUp?.claims.map(({ value }) => times.when(value, 'end')) ?? [];
  if (!followUp || ends.length === 0 || ends.some((end) => end.length === 0)) return [];
  const late = study.outcomes
    .flatMap(measurements)
    .filter(({ moment }) => ends.every((end) => everyIs(end, '<', times.when(moment, 'end'))));
  const [first, ...rest] = late;
  if (!first) return [];
  const isLater = (a: Measured, b: Measured) => {
    const [after, before] = [times.when(a.moment, 'end')[0], times.when(b.moment, 'end')[0]];
    return after !== undefined && before !== undefined && compare(after, '>', before) === true;
  };
  const last = rest.reduce((sofar, next) => (isLater(next, sofar) ? next : sofar), first);
  const when = momentText(last.moment);
  const told = listed(followUp.claims.map(({ value }) => momentText(value)));
  return [
    contradiction(
      'short-follow-up',
      followUp.range,
      {
        en: `People are followed to ${told.en}, but ${last.outcome} is measured at ${when.en}. Add the last measurement to \`follow-up\`, or mend the time of the outcome.`,
        sv: `Deltagarna följs till ${told.sv}, men ${last.outcome} mäts vid ${when.sv}. Lägg till den sista mätningen i \`follow-up\`, eller rätta utfallets tidpunkt.`,
      },
      [{ range: last.range, says: { en: 'The last measurement', sv: 'Den sista mätningen' } }],
      addition(followUp.claims.at(-1)?.range, last.moment),
    ),
  ];
}

function measurements({ name, at, comparedAt, window }: JudgedStudy['outcomes'][number]): Measured[] {
  const moments = [...(at?.claims ?? []), ...(comparedAt?.claims ?? [])];
  const windows = (window?.claims ?? []).flatMap(({ value, range }) =>
    value.to?.from ? [{ value: value.to, range }] : [],
  );
  return [...moments, ...windows].map(({ value, range }) => ({ outcome: name, moment: value, range }));
}

function listed(moments: readonly Localized[]): Localized {
  return { en: moments.map(({ en }) => en).join(', '), sv: moments.map(({ sv }) => sv).join(', ') };
}

/** A moment with a name of its own can be written behind the others. */
export function addition(lastClaim: Range | undefined, { from, edge, offset }: Moment): Fix[] {
  if (!lastClaim || from === undefined || edge || offset) return [];
  const { end } = lastClaim;
  return [
    {
      title: { en: `Add ${from}`, sv: `Lägg till ${from}` },
      edits: [{ range: { start: end, end }, newText: `, ${from}` }],
    },
  ];
}
