import type { Finding, JudgedStudy, Localized, Moment, Range } from '@rtw-protocol/model';
import { contradiction } from './contradiction.ts';
import { liesBefore, momentText, timesOf } from './moments.ts';

/** A stretch of time with both its ends, and what it is called. */
interface Stretch {
  range: Range;
  from: Moment;
  to: Moment;
  name: Localized;
}

/** Periods, series and windows that end before they start. */
export function reversedTime(study: JudgedStudy): Finding[] {
  const times = timesOf(study);
  return stretchesOf(study)
    .filter(({ from, to }) => liesBefore(times, to, from))
    .map(({ range, from, to, name }) => {
      const [start, end] = [momentText(from), momentText(to)];
      return contradiction('reversed-time', range, {
        en: `${name.en} ends before it starts: it goes from ${start.en} to ${end.en}. Write the earlier moment first, or mend the time of one of them.`,
        sv: `${name.sv} slutar innan den börjar: den går från ${start.sv} till ${end.sv}. Skriv den tidigare tidpunkten först, eller rätta någon av dem.`,
      });
    });
}

function stretchesOf({ timeline, outcomes, design }: JudgedStudy): Stretch[] {
  const same = (name: string): Localized => ({ en: name, sv: name });
  return [
    ...timeline.periods.flatMap(({ name, start, end, range }) =>
      start && end ? [{ name: same(name), from: start, to: end, range }] : [],
    ),
    ...timeline.series.flatMap(({ name, from, to, range }) =>
      from && to ? [{ name: same(name), from, to, range }] : [],
    ),
    ...outcomes.flatMap((outcome) =>
      (outcome.window?.claims ?? []).flatMap(({ value: { from, to }, range }) =>
        to?.from
          ? [{ name: { en: `The window of ${outcome.name}`, sv: `Fönstret för ${outcome.name}` }, from, to, range }]
          : [],
      ),
    ),
    ...(design?.randomisedComparison?.claims ?? []).flatMap(({ value: { from, to }, range }) =>
      to?.from
        ? [{ name: { en: 'The randomised comparison', sv: 'Den randomiserade jämförelsen' }, from, to, range }]
        : [],
    ),
  ];
}
