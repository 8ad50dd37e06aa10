import * as z from 'zod';
import { type Localized, localized } from './localized.ts';
import { range } from './place.ts';
import { quantity } from './quantity.ts';

/**
 * What the model knows of a value besides its type: enough to read it from text, to type expressions over it,
 * to show it, and to document it. Kept beside each schema, so that nothing has to be listed twice.
 */
export type ValueMeta =
  | { kind: 'text' }
  | { kind: 'yes-no' }
  | { kind: 'quantity'; dimension: 'number' | 'share' | 'duration' | 'date' | 'money' | 'any' }
  | { kind: 'word'; words: Readonly<Record<string, Localized>> }
  | { kind: 'term'; category: TermCategory | 'unit' }
  | { kind: 'moment' }
  | { kind: 'window' }
  | { kind: 'ratio' }
  | { kind: 'diagnosis' }
  | { kind: 'reference'; to: 'arm' | 'outcome' | 'period' };

/** How a property stands in the model: `one` value (several are then claims that disagree) or `many`. */
export interface PropertyMeta {
  form: 'one' | 'many';
  value: z.ZodType;
  about?: z.ZodObject;
  description: Localized;
}

/** A section that a study has once, or a list of things with names. */
export interface GroupMeta {
  form: 'section' | 'things';
  description: Localized;
}

export const valueMeta = new WeakMap<z.ZodType, ValueMeta>();
export const propertyMeta = new WeakMap<z.ZodType, PropertyMeta | GroupMeta>();

export const termCategories = [
  'instrument',
  'data-source',
  'party',
  'setting',
  'concept',
  'workplace-action',
  'intervention-kind',
  'condition',
  'design-kind',
  'anchor',
] as const;
export type TermCategory = (typeof termCategories)[number];

// Values

const known = <T extends z.ZodType>(schema: T, meta: ValueMeta): T => {
  valueMeta.set(schema, meta);
  return schema;
};

export const text = known(z.string(), { kind: 'text' });

/** `yes` or `no`, with the words that follow it in the protocol. */
export const yesNo = known(z.object({ yes: z.boolean(), text: z.string().optional() }), { kind: 'yes-no' });

const quantityOf = (dimension: 'number' | 'share' | 'duration' | 'date' | 'money' | 'any') =>
  known(quantity.clone(), { kind: 'quantity', dimension });

export const count = quantityOf('number');
export const share = quantityOf('share');
export const duration = quantityOf('duration');
export const date = quantityOf('date');
export const money = quantityOf('money');
/** A quantity whose dimension the text decides: an effect in days, per cent or points of a scale. */
export const measure = quantityOf('any');

/** One of a closed list of words, with what each means to a reader. */
export function word<const W extends Readonly<Record<string, readonly [en: string, sv: string]>>>(words: W) {
  const labels = Object.fromEntries(Object.entries(words).map(([key, [en, sv]]) => [key, { en, sv }]));
  return known(z.object({ word: z.enum(Object.keys(words) as [keyof W & string]), text: z.string().optional() }), {
    kind: 'word',
    words: labels,
  });
}

/**
 * A term of the vocabulary. `name` is absent where the protocol uses its own words (`text`) instead of a term.
 * `lineage` lists the entry itself and everything it is a kind of, nearest first; it is empty where the
 * vocabulary does not know the name. `entry` holds what the vocabulary says of it.
 */
export const term = (category: TermCategory | 'unit') =>
  known(
    z.object({
      name: z.string().optional(),
      text: z.string().optional(),
      label: localized.optional(),
      lineage: z.array(z.string()),
      entry: z.record(z.string(), z.unknown()).optional(),
    }),
    { kind: 'term', category },
  );
export type Term = z.infer<ReturnType<typeof term>>;

/**
 * A moment: the place on the time line it is counted from, and how far from it (days; negative when before).
 * `from` is the name of an anchor, a point, a period or a series; absent where nobody told it.
 */
export const moment = known(
  z.object({ from: z.string().optional(), edge: z.enum(['start', 'end']).optional(), offset: quantity.optional() }),
  { kind: 'moment' },
);
export type Moment = z.infer<typeof moment>;

/** A stretch of time. Without `to` it is a length (`from.offset`) whose start nobody told. */
export const window = known(z.object({ from: moment, to: moment.optional() }), { kind: 'window' });
export type Window = z.infer<typeof window>;

/** Parts of a ratio, in the order of the text. */
export const ratio = known(z.array(z.number()), { kind: 'ratio' });

/** A diagnosis by its code, or a range of codes, and the source's own name for it. */
export const diagnosis = known(
  z.object({
    from: z.string(),
    to: z.string().optional(),
    text: z.string().optional(),
    /** Told where it is not ICD-10. */
    system: z.enum(['ICD-10', 'ICPC-2']).optional(),
  }),
  { kind: 'diagnosis' },
);

/** The name of another thing of the same study. */
export const reference = (to: 'arm' | 'outcome' | 'period') => known(z.string(), { kind: 'reference', to });

// Claims and properties

/** What is known about a value besides the value: whether planned or observed, where it belongs, where it is from. */
const circumstances = {
  status: z.enum(['planned', 'observed']).optional(),
  arm: z.string().optional(),
  at: z.string().optional(),
  /** What a number is about: the reason for a loss, the people whom a dose is for. */
  of: z.string().optional(),
  citation: z.object({ key: z.string(), section: z.string().optional() }).optional(),
  range,
};

/** One thing that the protocol claims. */
const claim = (value: z.ZodType, about: z.ZodType) => z.object({ value, about: about.optional(), ...circumstances });

export interface Claim<V = unknown, A = unknown> {
  value: V;
  about?: A | undefined;
  status?: 'planned' | 'observed' | undefined;
  arm?: string | undefined;
  at?: string | undefined;
  of?: string | undefined;
  citation?: { key: string; section?: string | undefined } | undefined;
  range: z.infer<typeof range>;
}

/** Silence that is spoken: `not reported`, or `not applicable because "…"`. */
export const silence = z.object({ kind: z.enum(['not-reported', 'not-applicable']), because: z.string().optional() });

/** A fact with its word. Absent where the protocol does not have the statement at all. */
export interface Property<V = unknown, A = unknown> {
  claims: Claim<V, A>[];
  silence?: z.infer<typeof silence> | undefined;
  /** The block about the whole list of values. */
  about?: A | undefined;
  range: z.infer<typeof range>;
}

/** The schema of a property, told plainly: inferring it from nested generics is more than the compiler can bear. */
export type PropertySchema<V extends z.ZodType, A extends z.ZodType> = z.ZodOptional<
  z.ZodType<Property<z.infer<V>, z.infer<A>>>
>;

function property<V extends z.ZodType, A extends z.ZodObject>(
  form: 'one' | 'many',
  value: V,
  en: string,
  sv: string,
  about?: A,
): PropertySchema<V, A> {
  const block: z.ZodType = about ?? z.object({});
  const schema: z.ZodType = z
    .object({ claims: z.array(claim(value, block)), silence: silence.optional(), about: block.optional(), range })
    .optional();
  propertyMeta.set(schema, { form, value, ...(about ? { about } : {}), description: { en, sv } });
  return schema as PropertySchema<V, A>;
}

/** A property with one value. Where the text gives several, they are claims that disagree or complement each other. */
export const one = <V extends z.ZodType, A extends z.ZodObject>(value: V, en: string, sv: string, about?: A) =>
  property('one', value, en, sv, about);

/** A property whose values are a list. */
export const many = <V extends z.ZodType, A extends z.ZodObject>(value: V, en: string, sv: string, about?: A) =>
  property('many', value, en, sv, about);

/** A section that a study has once. */
export function section<S extends z.ZodRawShape>(shape: S, en: string, sv: string) {
  const schema = z.object({ ...shape, range }).optional();
  propertyMeta.set(schema, { form: 'section', description: { en, sv } });
  return schema;
}

/** A list of named things. */
export function things<T extends z.ZodType>(item: T, en: string, sv: string) {
  const schema = z.array(item);
  propertyMeta.set(schema, { form: 'things', description: { en, sv } });
  return schema;
}
