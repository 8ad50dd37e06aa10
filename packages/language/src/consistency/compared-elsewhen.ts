import { type Claim, compare, type Finding, type JudgedStudy, type Moment } from '@rtw-protocol/model';
import type { TimeLine } from '../facts/time-line.ts';
import { contradiction } from './contradiction.ts';
import { everyIs, momentText, timesOf } from './moments.ts';
import { addition } from './short-follow-up.ts';

/** A comparison at a time when the outcome is not measured. */
export function comparedElsewhen(study: JudgedStudy): Finding[] {
  const times = timesOf(study);
  return study.outcomes.flatMap(({ name, at, comparedAt, window }) => {
    const measured = at?.claims ?? [];
    if (measured.length === 0 || (window?.claims.length ?? 0) > 0) return [];
    return (comparedAt?.claims ?? []).flatMap((claim): Finding[] => {
      if (!measured.every((other) => isApart(study, times, claim, other))) return [];
      const when = momentText(claim.value);
      const told = measured.map(({ value }) => momentText(value));
      return [
        contradiction(
          'compared-elsewhen',
          claim.range,
          {
            en: `${name} is compared at ${when.en}, but measured at ${told.map(({ en }) => en).join(', ')}. Add the time to \`at\`, or compare at one of those.`,
            sv: `${name} jämförs vid ${when.sv}, men mäts vid ${told.map(({ sv }) => sv).join(', ')}. Lägg till tidpunkten i \`at\`, eller jämför vid någon av dem.`,
          },
          at ? [{ range: at.range, says: { en: 'When it is measured', sv: 'När det mäts' } }] : [],
          addition(measured.at(-1)?.range, claim.value),
        ),
      ];
    });
  });
}

/** Whether two moments are known to be different ones. A series or a period may take in the other. */
function isApart({ timeline }: JudgedStudy, times: TimeLine, { value: a }: Claim<Moment>, { value: b }: Claim<Moment>) {
  const isStretch = ({ from }: Moment) => [...timeline.series, ...timeline.periods].some(({ name }) => name === from);
  if (isStretch(b) && !b.offset && !b.edge) return false;
  if (a.from !== undefined && a.from === b.from && a.edge === b.edge) {
    return a.offset && b.offset ? compare(a.offset, '!=', b.offset) === true : Boolean(a.offset) !== Boolean(b.offset);
  }
  const [as, bs] = [times.when(a, 'end'), times.when(b, 'end')];
  return everyIs(as, '<', bs) || everyIs(as, '>', bs);
}
