import {
  type Claim,
  compare,
  type Finding,
  isExact,
  type JudgedStudy,
  multiply,
  type Property,
  type Quantity,
  subtract,
} from '@rtw-protocol/model';
import type { TimeLine } from '../facts/time-line.ts';
import { contradiction, type Other, shown } from './contradiction.ts';
import { timesOf } from './moments.ts';

type Outcome = JudgedStudy['outcomes'][number];

/** So much may a month differ from four weeks, and a question about one be asked every other. */
const slack = 0.1;

/**
 * A question that reaches further back than to the measurement before: the same days are counted twice. Where only
 * the instrument's own recall says so it is told, no more: a score of the state of things may overlap.
 */
export function longRecall(study: JudgedStudy): Finding[] {
  const times = timesOf(study);
  return study.outcomes.flatMap((outcome) => {
    const gap = smallestGap(outcome, study, times);
    if (!gap) return [];
    return recallsOf(outcome).flatMap(({ value, range, instrument }) => {
      if (compare(value, '>', multiply(gap.length, 1 + slack)) !== true) return [];
      const [back, between] = [shown(value), shown(gap.length)];
      const finding = contradiction(
        'long-recall',
        range,
        {
          en: `${instrument ?? 'The question'} reaches ${back.en} back, but ${outcome.name} is measured ${between.en} apart: the same time is asked about twice. Write a \`recall\` of at most ${between.en}, or measure less often.`,
          sv: `${instrument ?? 'Frågan'} sträcker sig ${back.sv} tillbaka, men ${outcome.name} mäts med ${between.sv} emellan: samma tid efterfrågas två gånger. Ange en \`recall\` på högst ${between.sv}, eller mät mer sällan.`,
        },
        [gap.told],
      );
      return instrument === undefined ? finding : { ...finding, severity: 'info' as const };
    });
  });
}

interface Recall {
  value: Quantity;
  range: Claim['range'];
  /** Where the vocabulary tells it, not the protocol. */
  instrument?: string;
}

function recallsOf({ recall, instrument, measuredAs }: Outcome): Recall[] {
  if (recall) return recall.claims.map(({ value, range }) => ({ value, range }));
  // What is added up counts the same days twice; a score of how things are does not.
  const isAddedUp = measuredAs?.claims.some(
    ({ value }) => value.word === 'days' || value.word === 'spells' || value.word === 'costs',
  );
  if (!isAddedUp) return [];
  return (instrument?.claims ?? []).flatMap(({ value: term, range }) => {
    const known = term.entry?.recall as Property<Quantity> | undefined;
    return (known?.claims ?? []).map(({ value }) => ({ value, range, instrument: term.name ?? '' }));
  });
}

interface Gap {
  length: Quantity;
  told: Other;
}

/** The shortest time between two measurements in a row, of those whose time is known. */
function smallestGap({ at }: Outcome, study: JudgedStudy, times: TimeLine): Gap | undefined {
  const claims = at?.claims ?? [];
  const says = { en: 'The measurements', sv: 'Mätningarna' };
  const repeated = claims.flatMap(({ value, range }): Gap[] => {
    const series = study.timeline.series.find(({ name }) => name === value.from && !value.offset && !value.edge);
    return series ? [{ length: series.every, told: { range, says } }] : [];
  });
  const exact = claims.flatMap(({ value, range }) => {
    const [when, ...others] = times.when(value, 'end');
    return when && others.length === 0 && isExact(when) ? [{ when, range }] : [];
  });
  exact.sort((a, b) => (a.when.min ?? 0) - (b.when.min ?? 0));
  const between = exact.slice(1).flatMap(({ when, range }, index): Gap[] => {
    const before = exact[index]?.when;
    if (!before || before.min === when.min) return [];
    return [{ length: subtract(when, before), told: { range, says } }];
  });
  return [...repeated, ...between].reduce<Gap | undefined>(
    (sofar, next) => (!sofar || (next.length.min ?? 0) < (sofar.length.min ?? 0) ? next : sofar),
    undefined,
  );
}
