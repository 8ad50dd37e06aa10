import {
  type Claim,
  dayText,
  type JudgedStudy,
  type Moment,
  type Property,
  type Quantity,
  type Study,
  showQuantity,
  type Term,
} from '@rtw-protocol/model';

/** The key figures of a study, as a reader would note them down. */
export interface Figures {
  registration: string[];
  design: string[];
  unit: string[];
  arms: string[];
  age: string[];
  sickLeave: string[];
  /** Numbers of people and places: what, how many, planned or observed, in which arm, from which source. */
  numbers: string[];
  primary: string[];
  /** The instruments of outcomes and of screening. */
  instruments: string[];
  times: string[];
  dates: string[];
  /** What was found: the outcome, what kind of number, the number with its interval, in which arm, against which. */
  results: string[];
  interviewed: string[];
}

/** Reads the key figures from the study model; nothing of the text is looked at. */
export function figuresOf(study: Study | JudgedStudy): Figures {
  return {
    registration: valuesOf<string>(study.registration),
    design: valuesOf<Term>(study.design?.kinds).map(nameOf),
    unit: valuesOf<Term>(study.design?.unit).map(nameOf),
    arms: study.arms.map(({ name, kind }) => `${name} ${kind.word}`),
    age: valuesOf<Quantity>(study.population?.age).map(shown),
    sickLeave: valuesOf<Quantity>(study.population?.sickLeave).map(shown),
    numbers: numbersOf(study),
    primary: study.outcomes
      .filter(isPrimary)
      .map(({ concept, counting }) =>
        [nameOf(concept), ...valuesOf<{ word: string }>(counting).map(({ word }) => word)].join(' '),
      ),
    instruments: once([
      ...valuesOf<Term>(study.population?.screening).map(nameOf),
      ...study.outcomes.flatMap(({ instrument }) => valuesOf<Term>(instrument).map(nameOf)),
    ]).toSorted(),
    times: timesOf(study),
    dates: Object.entries(study.dates ?? {}).flatMap(([word, property]) =>
      'claims' in property
        ? valuesOf<Quantity>(property as Property<Quantity>).map((day) => `${word} ${dated(day)}`)
        : [],
    ),
    results: [
      ...study.outcomes.flatMap(({ name, result }) => resultsOf(name, result)),
      ...resultsOf('economics', study.economics?.result),
    ],
    interviewed: (study.processEvaluation?.interviewed?.claims ?? []).map(({ value, about }) =>
      [nameOf(value), ...valuesOf<Quantity>(about?.number).map(shown)].join(' '),
    ),
  };
}

type Result = Study['outcomes'][number]['result'];

function resultsOf(name: string, result: Result): string[] {
  return (result?.claims ?? []).flatMap(({ arm, about }) => {
    const { measure, estimate, interval, quartiles, comparedWith, at } = about ?? {};
    const [range] = [...valuesOf<Quantity>(interval), ...valuesOf<Quantity>(quartiles)];
    const [against] = valuesOf<string>(comparedWith);
    return (estimate?.claims ?? []).map((claim) =>
      [
        name,
        ...valuesOf<{ word: string }>(measure).map(({ word }) => word),
        shown(claim.value),
        range && `(${shown(range)})`,
        (claim.arm ?? arm) && `in ${claim.arm ?? arm}`,
        against && `against ${against}`,
        ...valuesOf<Moment>(at).map((moment) => `at ${timeOf(moment)}`),
      ]
        .filter(Boolean)
        .join(' '),
    );
  });
}

function numbersOf(study: Study): string[] {
  const counted = (word: string, property: Property | undefined) =>
    (property?.claims ?? []).map((claim) => numberOf(word, claim as Claim<Quantity>));
  return once([
    ...counted('sites', study.setting?.sites),
    ...counted('clusters', study.design?.clusters),
    ...study.otherParticipants.flatMap(({ name, number }) => counted(name, number)),
    ...counted('women', study.population?.women),
    ...study.sampleSizes.flatMap((size) => [
      ...counted('power', size.power),
      ...counted('participants', size.participants),
      ...counted('per arm', size.requiredPerArm ?? size.participantsPerArm),
    ]),
    ...Object.entries(study.flow ?? {}).flatMap(([word, property]) =>
      'claims' in property ? counted(word, property as Property) : [],
    ),
  ]);
}

function numberOf(word: string, { value, status, arm, at, citation }: Claim<Quantity>): string {
  const parts = [word, shown(value), status, arm && `in ${arm}`, at && `at ${at}`, citation && `[${citation.key}]`];
  return parts.filter(Boolean).join(' ');
}

/** When outcomes are measured and people followed, each time once and counted from where the protocol counts it. */
function timesOf(study: Study): string[] {
  const { outcomes, followUp, timeline } = study;
  const windows = outcomes.flatMap(({ window }) => valuesOf<{ from: Moment; to?: Moment }>(window));
  const moments = [
    ...outcomes.flatMap(({ at, comparedAt }) => [...valuesOf<Moment>(at), ...valuesOf<Moment>(comparedAt)]),
    ...windows.map(({ from, to }) => to ?? from),
    ...valuesOf<Moment>(followUp),
  ];
  const points = new Map(timeline.points.map(({ name, moment }) => [name, moment]));
  return once(moments.map((moment) => timeOf(points.get(moment.from ?? '') ?? moment))).toSorted();
}

function timeOf({ offset, edge, from }: Moment): string {
  const place = from && [edge && `${edge} of`, from].filter(Boolean).join(' ');
  if (!offset) return place ?? '';
  return place ? `${shown(offset)} after ${place}` : shown(offset);
}

function isPrimary({ role }: Study['outcomes'][number]): boolean {
  return role?.claims.some(({ value }) => value.word === 'primary' || value.word === 'co-primary') === true;
}

function valuesOf<V>(property: Property | undefined): V[] {
  return (property?.claims ?? []).map(({ value }) => value as V);
}

function nameOf({ name, text }: Term): string {
  return name ?? text ?? '';
}

function shown(quantity: Quantity): string {
  return showQuantity(quantity, 'en');
}

/** A date as precise as the protocol has it: by its unit, or as a range. */
function dated({ min = 0, max = min, unit }: Quantity): string {
  const length = { year: 4, month: 7 }[unit ?? ''] ?? 10;
  const [from, to] = [dayText(min).slice(0, length), dayText(max).slice(0, length)];
  return from === to ? from : `${from}..${to}`;
}

function once(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
