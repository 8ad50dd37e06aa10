import {
  type Arm,
  type Claim,
  exactly,
  type Moment,
  type Outcome,
  type Property,
  type Quantity,
  quantityFrom,
  type Range,
  type SampleSize,
  type Study,
  showQuantity,
  type Term,
} from '@rtw-protocol/model';

/** Studies by hand, for tests of what follows from them. */

export const somewhere: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };

/** The range of a whole line, to tell claims apart. */
export function line(number: number): Range {
  return { start: { line: number, character: 0 }, end: { line: number, character: 9 } };
}

export function claim<V>(value: V, more: Partial<Claim<V, never>> = {}): Claim<V, never> {
  return { value, range: somewhere, ...more };
}

/** A property with plain values, or with claims that say more. */
export function values<V>(...claims: (V | Claim<V, never>)[]): Property<V, never> {
  const isClaim = (it: V | Claim<V, never>): it is Claim<V, never> =>
    typeof it === 'object' && it !== null && 'value' in it;
  return { claims: claims.map((it) => (isClaim(it) ? it : claim(it))), range: somewhere };
}

export const notReported: Property<never, never> = { claims: [], silence: { kind: 'not-reported' }, range: somewhere };

export const word = <W extends string>(name: W) => ({ word: name });
export const theWords = <W extends string>(...names: W[]) => values(...names.map(word));
export const count = (n: number) => exactly('number', n);
export const percent = (n: number) => quantityFrom({ from: n, unit: '%' });

/** "12 weeks", "2..12 weeks". */
export function time(text: string): Quantity {
  const [, from, to, unit] = /^(\d+(?:\.\d+)?)(?:\.\.(\d+))? (\w+)$/.exec(text) ?? [];
  return quantityFrom({ from: Number(from), ...(to ? { to: Number(to) } : {}), unit });
}

/** A length of time after a place, or the place itself. */
export function after(length: string, from?: string): Moment {
  return { offset: time(length), ...(from ? { from } : {}) };
}
export const at = (from: string): Moment => ({ from });

/** A term that the vocabulary knows, with what it is a kind of and what its entry says. */
export function term(
  name: string,
  kindOf: readonly string[] = [],
  entry: Readonly<Record<string, string | boolean>> = {},
): Term {
  const said = Object.entries(entry).map(([field, value]) => [
    field,
    values(typeof value === 'string' ? { word: value } : { yes: value }),
  ]);
  return { name, lineage: [name, ...kindOf], entry: Object.fromEntries(said) };
}

export const workConcept = (name: string, ...kindOf: string[]) => term(name, kindOf, { domain: 'work' });
export const usualCare = term('care-as-usual', [], { nature: 'usual-care' });
export const therapy = term('problem-solving-therapy', [], { nature: 'psychological' });

export function outcome(name: string, more: Partial<Outcome> = {}): Outcome {
  return { name, concept: workConcept('sick-leave-days', 'sick-leave'), range: somewhere, ...more } as Outcome;
}

export const primary = { role: values(word('primary')) } satisfies Partial<Outcome>;

type Component = Arm['components'][number];
type Workplace = Arm['workplace'][number];

export function component(more: Partial<Component> = {}): Component {
  return { name: 'Part', kind: therapy, range: somewhere, ...more };
}

export function workplace(more: Partial<Workplace> = {}): Workplace {
  return { name: 'Meeting', kind: term('three-party-meeting'), range: somewhere, ...more };
}

export function arm(name: string, more: Partial<Omit<Arm, 'kind'>> & { kind?: 'experimental' | 'control' } = {}): Arm {
  const { kind = 'experimental', ...rest } = more;
  return { name, kind: { word: kind }, components: [], workplace: [], workplaceNone: false, range: somewhere, ...rest };
}

export function sampleSize(more: Partial<SampleSize> = {}): SampleSize {
  return { outcomes: [], range: somewhere, ...more };
}

export function study(more: Partial<Study> = {}): Study {
  return {
    name: 'Made',
    timeline: { points: [], periods: [], series: [] },
    otherParticipants: [],
    arms: [],
    outcomes: [],
    sampleSizes: [],
    open: [],
    waivers: [],
    range: somewhere,
    ...more,
  };
}

/** A time line with points, and a period `treatment` of so long after inclusion. */
export function timeline(points: Readonly<Record<string, Moment>>, treatment = '12 weeks'): Study['timeline'] {
  const period = { name: 'treatment', start: at('inclusion'), end: after(treatment, 'inclusion'), range: somewhere };
  return {
    points: Object.entries(points).map(([name, moment]) => ({ name, moment, range: somewhere })),
    periods: [period],
    series: [],
  };
}

export const finished = { stage: values(word('reported')) } satisfies Partial<Study>;
export const plan = { stage: values(word('planned')) } satisfies Partial<Study>;

/** What a fact may be, as an English reader sees it. */
export function shown(fact: Property<Quantity, unknown> | undefined): string[] | undefined {
  return fact?.claims.map(({ value }) => showQuantity(value, 'en'));
}

/** The answer of a fact: yes, no, or nothing. */
export function answer(fact: Property<{ yes: boolean }, unknown> | undefined): boolean | undefined {
  return fact?.claims[0]?.value.yes;
}

export const words = (fact: Property<{ word: string }, unknown> | undefined) =>
  fact?.claims.map(({ value }) => value.word);
