import {
  contentOf,
  type Dimension,
  dimensions,
  type Localized,
  propertyMeta,
  quantity,
  type TermCategory,
  valueMeta,
  vocabularyEntries,
  wordOf,
} from '@rtw-protocol/model';
import * as z from 'zod';
import type { Path, Step } from './tree.ts';
import { isWritten } from './written-fields.ts';

/** What an expression can be. Everything here follows from the schemas of the study model and the vocabulary. */
export type Type =
  | { kind: 'condition' }
  | { kind: 'quantity'; dimensions: readonly Dimension[] }
  | { kind: 'word'; words: Readonly<Record<string, Localized>> }
  | { kind: 'term'; category: TermCategory | 'unit' }
  | { kind: 'text' | 'yes-no' | 'moment' | 'window' | 'ratio' | 'diagnosis' | 'reference' }
  /** The study, a section of it, or one of its things. */
  | { kind: 'object'; schema: z.ZodObject }
  | { kind: 'things'; schema: z.ZodObject }
  /** Has been complained about: nothing more is said of it. */
  | { kind: 'unknown' };

/** What a path denotes so far. */
export interface Denoted {
  type: Type;
  yields: Path['yields'];
  label: Localized;
  /** The block about a property, whose words may follow it. */
  about?: z.ZodObject;
  /** It is a property: `.planned` and `.observed` may follow. */
  isProperty?: boolean;
  /** It belongs to the things of a list, each of which may have another. */
  ofMany?: boolean;
}

/** A word that may follow, and where it leads. */
export interface Member extends Denoted {
  word: string;
  step: Step;
  /** It follows from the study or is told by the vocabulary: a protocol has no statement for it. */
  isDerived?: boolean;
}

/** Fields of the model that are no facts about the study. A thing's evidence is one; an entry's is a text for readers. */
const hidden = new Set([
  'range',
  'open',
  'waivers',
  'follows',
  'prescribed',
  'label',
  'definition',
  'note',
  'evidence',
]);
const isHidden = (field: string, part: unknown) => hidden.has(field) && !propertyMeta.has(part as z.ZodType);

/** The field that a thing or section stands for where a value is asked for: `design is randomised`. */
const heads = ['kinds', 'concept', 'kind'];

/** Words for lists of which a study mostly has one: their claims stand side by side. */
const singular: Readonly<Record<string, string>> = { 'sample-size': 'sampleSizes' };

const plainLabels: Readonly<Record<string, Localized>> = {
  name: { en: 'Name', sv: 'Namn' },
  concept: { en: 'What it measures', sv: 'Vad det mäter' },
  kind: { en: 'Kind', sv: 'Slag' },
  kinds: { en: 'Kind', sv: 'Slag' },
  design: { en: 'The design', sv: 'Studiens upplägg' },
  timeline: { en: 'The time line', sv: 'Tidslinjen' },
  points: { en: 'The points in time', sv: 'Tidpunkterna' },
  periods: { en: 'The periods', sv: 'Perioderna' },
  series: { en: 'The series of measurements', sv: 'Mätserierna' },
  moment: { en: 'When it is', sv: 'När det är' },
  start: { en: 'When it starts', sv: 'När det börjar' },
  end: { en: 'When it ends', sv: 'När det slutar' },
  from: { en: 'From when', sv: 'Från när' },
  to: { en: 'Until when', sv: 'Till när' },
  every: { en: 'How often', sv: 'Hur ofta' },
  length: { en: 'How long it is', sv: 'Hur länge det varar' },
  sender: { en: 'Who tells', sv: 'Vem som lämnar uppgifter' },
  recipient: { en: 'Who is told', sv: 'Vem som får uppgifter' },
  workplaceNone: {
    en: 'Whether the arm says that it leaves the workplace out',
    sv: 'Om gruppen uttryckligen saknar arbetsplatsinsats',
  },
};

const known = new WeakMap<z.ZodObject, readonly Member[]>();

/** The words that may follow something that is a section, a thing or the study itself. */
export function membersOfObject(schema: z.ZodObject): readonly Member[] {
  let members = known.get(schema);
  if (!members) {
    members = Object.entries(schema.shape).flatMap(([field, part]) =>
      isHidden(field, part) ? [] : membersOfField(schema, field, part as z.ZodType),
    );
    const aliases = Object.entries(singular).flatMap(([word, field]) => {
      const list = members?.find(({ step }) => step.get === 'things' && step.field === field);
      return list?.type.kind === 'things'
        ? [{ ...list, word, type: { kind: 'object' as const, schema: list.type.schema }, yields: 'object' as const }]
        : [];
    });
    members = [...members, ...aliases];
    known.set(schema, members);
  }
  return members;
}

function membersOfField(schema: z.ZodObject, field: string, part: z.ZodType): Member[] {
  const member = memberOf(field, part);
  if (!member) return [];
  return isWritten(schema, field, part) ? [member] : [{ ...member, isDerived: true }];
}

function memberOf(field: string, schema: z.ZodType): Member | undefined {
  const word = wordOf(field);
  const meta = propertyMeta.get(schema);
  const label = meta?.description ?? plainLabels[field] ?? { en: word, sv: word };
  if (meta?.form === 'one' || meta?.form === 'many') {
    const type = typeOfValue(meta.value);
    const about = meta.about ? { about: meta.about } : {};
    return { word, step: { get: 'property', field }, type, yields: meta.form, label, ...about, isProperty: true };
  }
  const plain = plainTypeOf(schema, field);
  if (plain) return { word, step: { get: 'value', field }, type: plain, yields: 'one', label };
  const content = contentOf(schema);
  if (!content) return undefined;
  return isList(schema)
    ? { word, step: { get: 'things', field }, type: { kind: 'things', schema: content }, yields: 'things', label }
    : { word, step: { get: 'section', field }, type: { kind: 'object', schema: content }, yields: 'object', label };
}

function isList(schema: z.ZodType): boolean {
  return schema instanceof z.ZodOptional ? isList(schema.unwrap() as z.ZodType) : schema instanceof z.ZodArray;
}

/** The type of a field that is a value itself and no property with claims. */
function plainTypeOf(schema: z.ZodType, field: string): Type | undefined {
  if (schema instanceof z.ZodOptional) return plainTypeOf(schema.unwrap() as z.ZodType, field);
  if (valueMeta.has(schema)) return typeOfValue(schema);
  if (schema === quantity) return { kind: 'quantity', dimensions: ['duration'] };
  if (schema instanceof z.ZodBoolean) return { kind: 'yes-no' };
  return schema instanceof z.ZodString && field === 'name' ? { kind: 'text' } : undefined;
}

function typeOfValue(schema: z.ZodType): Type {
  const meta = valueMeta.get(schema);
  if (!meta) return { kind: 'unknown' };
  switch (meta.kind) {
    case 'quantity':
      return { kind: 'quantity', dimensions: meta.dimension === 'any' ? dimensions : [meta.dimension] };
    case 'word':
      return { kind: 'word', words: meta.words };
    case 'term':
      return { kind: 'term', category: meta.category };
    default:
      return { kind: meta.kind };
  }
}

/** The words that may follow what is denoted: of the block about it, of its claims, and of the vocabulary. */
export function membersOf(denoted: Denoted): readonly Member[] {
  const { type, about } = denoted;
  if (type.kind === 'object' || type.kind === 'things') {
    const ofMany = type.kind === 'things' || denoted.ofMany === true;
    return ofMany
      ? membersOfObject(type.schema).map((member) => ({ ...member, ofMany }))
      : membersOfObject(type.schema);
  }
  const own = about
    ? membersOfObject(about).map((member) => ({ ...member, step: { get: 'about' as const, field: fieldOf(member) } }))
    : [];
  const entries = type.kind === 'term' ? entryMembers(type.category, denoted.yields) : [];
  const statuses = denoted.isProperty
    ? (['planned', 'observed'] as const).map((status) => narrowed(denoted, status))
    : [];
  const taken = new Set<string>();
  const members = [...own, ...entries, ...statuses].filter(({ word }) => !taken.has(word) && taken.add(word));
  return denoted.ofMany ? members.map((member) => ({ ...member, ofMany: true })) : members;
}

function entryMembers(category: TermCategory | 'unit', yields: Path['yields']): Member[] {
  const schema = vocabularyEntries[category === 'unit' ? 'party' : category];
  return membersOfObject(schema).map((member) => ({
    ...member,
    step: { get: 'entry', field: fieldOf(member) },
    isDerived: true,
    yields: yields === 'many' ? 'many' : member.yields,
  }));
}

const statusLabels = { planned: { en: 'planned', sv: 'planerat' }, observed: { en: 'observed', sv: 'observerat' } };

function narrowed(denoted: Denoted, status: 'planned' | 'observed'): Member {
  const { en, sv } = denoted.label;
  const label = { en: `${en}, ${statusLabels[status].en}`, sv: `${sv}, ${statusLabels[status].sv}` };
  return { ...denoted, word: status, step: { get: 'status', status }, label, isProperty: false };
}

function fieldOf(member: Member): string {
  return 'field' in member.step ? member.step.field : '';
}

/** What stands for a section or thing where a value is asked for, if anything does. */
export function headOf(denoted: Denoted): Member | undefined {
  if (denoted.type.kind !== 'object') return undefined;
  const members = membersOfObject(denoted.type.schema);
  for (const head of heads) {
    const found = members.find(({ step }) => 'field' in step && step.field === head && step.get !== 'things');
    if (found) return found;
  }
  return undefined;
}

/** What a variable stands for that runs over a list: one of its things, or one claim. */
export function itemOf(list: Denoted): Denoted | undefined {
  if (list.type.kind === 'things') {
    return { type: { kind: 'object', schema: list.type.schema }, yields: 'object', label: list.label };
  }
  return list.yields === 'many' ? { ...list, yields: 'one', isProperty: false } : undefined;
}
