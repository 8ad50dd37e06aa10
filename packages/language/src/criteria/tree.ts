import {
  type Comparison,
  comparisons,
  localized,
  quantity,
  range,
  severity,
  sourceReference,
  termCategories,
} from '@rtw-protocol/model';
import * as z from 'zod';
import { draft } from './draft.ts';

/**
 * A criteria set as plain data: what the compiler makes of its text and the judge reads. It holds nothing but
 * JSON, so that a shipped set can be stored when the product is built and a user's set takes the same way.
 */

/** How a path goes on from where it stands. `field` is the model's spelling of a word. */
export const step = z.discriminatedUnion('get', [
  /** A section of a study. */
  z.object({ get: z.literal('section'), field: z.string() }),
  /** The things of a kind: of a study, or of each thing so far. */
  z.object({ get: z.literal('things'), field: z.string() }),
  z.object({ get: z.literal('property'), field: z.string() }),
  /** A value that a thing always has: the kind of an arm, the concept of an outcome. */
  z.object({ get: z.literal('value'), field: z.string() }),
  /** From the block about a property, or else from the blocks about its claims. */
  z.object({ get: z.literal('about'), field: z.string() }),
  /** From what the vocabulary says of a term. */
  z.object({ get: z.literal('entry'), field: z.string() }),
  /** Only the claims of this status. */
  z.object({ get: z.literal('status'), status: z.enum(['planned', 'observed']) }),
]);
export type Step = z.infer<typeof step>;

export const path = z.object({
  node: z.literal('path'),
  /** The variable that it starts from; a path without one starts from the study. */
  variable: z.string().optional(),
  steps: z.array(step),
  /** As the text has it. */
  words: z.string(),
  /** What its last word means. */
  label: localized,
  /** What the expression needs: an object of the study, a list of things, or claims, of which there may be many. */
  yields: z.enum(['object', 'things', 'one', 'many']),
  /** What its values are called, where they are words of the language. */
  valueLabels: z.record(z.string(), localized).optional(),
  /** The property whose term it asks the vocabulary about: where that is silent, it is what is missing. */
  term: z.object({ words: z.string(), label: localized }).optional(),
  /** No statement says it: it follows from others, or the vocabulary tells it. */
  isDerived: z.literal(true).optional(),
});
export type Path = z.infer<typeof path>;

export const literal = z.object({
  node: z.literal('literal'),
  value: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('quantity'), quantity }),
    z.object({ kind: z.literal('text'), text: z.string() }),
    z.object({ kind: z.literal('yes-no'), yes: z.boolean() }),
    z.object({ kind: z.literal('word'), word: z.string(), label: localized }),
  ]),
});
export type Literal = z.infer<typeof literal>;

const parameterUse = z.object({ node: z.literal('parameter'), name: z.string() });

/** In the conditions of a grade: how many criteria of the set have an answer. */
const tally = z.object({ node: z.literal('tally'), of: z.enum(['unmet', 'met', 'applicable']) });
export type Tally = z.infer<typeof tally>;

export interface Count {
  node: 'count';
  list: Path;
  variable?: string | undefined;
  filter?: Condition | undefined;
}

export interface Arithmetic {
  node: 'arithmetic';
  operator: '+' | '-' | '*' | '/';
  left: Operand;
  right: Operand;
}

/** What has a value. */
export type Operand = Path | Literal | z.infer<typeof parameterUse> | Tally | Count | Arithmetic;

export const operand: z.ZodType<Operand> = z.lazy(() =>
  z.discriminatedUnion('node', [
    path,
    literal,
    parameterUse,
    tally,
    z.object({
      node: z.literal('count'),
      list: path,
      variable: z.string().optional(),
      filter: condition.optional(),
    }),
    z.object({ node: z.literal('arithmetic'), operator: z.enum(['+', '-', '*', '/']), left: operand, right: operand }),
  ]),
);

/** A term that a criterion asks for, with everything it is a kind of: a value among those is too general to tell. */
export const askedTerm = z.object({
  name: z.string(),
  category: z.enum(termCategories),
  generals: z.array(z.string()),
  label: localized.optional(),
});
export type AskedTerm = z.infer<typeof askedTerm>;

/** What is met, not met, not reported or not applicable. */
export type Condition =
  | { node: 'all' | 'any'; parts: Condition[] }
  | { node: 'not'; part: Condition }
  /** The protocol does not say that the part is met. Its answer is about the text, and silence is what is asked for. */
  | { node: 'absent'; part: Condition }
  | { node: 'compare'; operator: Comparison; left: Operand; right: Operand }
  | { node: 'is'; value: Path; terms: AskedTerm[] }
  | { node: 'stated'; value: Path }
  | { node: 'holds'; value: Path }
  | {
      node: 'quantified';
      quantifier: 'every' | 'some' | 'no';
      variable: string;
      list: Path;
      filter?: Condition | undefined;
      body: Condition;
    };

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('node', [
    z.object({ node: z.enum(['all', 'any']), parts: z.array(condition) }),
    z.object({ node: z.enum(['not', 'absent']), part: condition }),
    z.object({ node: z.literal('compare'), operator: z.enum(comparisons), left: operand, right: operand }),
    z.object({ node: z.literal('is'), value: path, terms: z.array(askedTerm) }),
    z.object({ node: z.literal('stated'), value: path }),
    z.object({ node: z.literal('holds'), value: path }),
    z.object({
      node: z.literal('quantified'),
      quantifier: z.enum(['every', 'some', 'no']),
      variable: z.string(),
      list: path,
      filter: condition.optional(),
      body: condition,
    }),
  ]),
);

/** A message: text, with values between. `silent` stands for the names of what the protocol does not say. */
export const template = z.array(z.union([z.string(), operand, z.object({ node: z.literal('silent') })]));
export type Template = z.infer<typeof template>;
export const localizedTemplate = z.object({ en: template, sv: template });
export type LocalizedTemplate = z.infer<typeof localizedTemplate>;

/** A message, and the studies to which it is told: of several, the first whose condition is met. */
export const telling = z.object({ message: localizedTemplate, when: condition.optional() });
export type Telling = z.infer<typeof telling>;

export const place = z.object({
  path,
  /** The words of the statement that would fill a silence here; absent for what follows from other statements. */
  write: z.array(z.string()).optional(),
});
export type CompiledPlace = z.infer<typeof place>;

export const compiledCriterion = z.object({
  /** `rehsam.attrition` */
  id: z.string(),
  name: z.string(),
  severity,
  /** The first whose condition is met takes the place of `severity`. */
  severities: z.array(z.object({ severity, when: condition })),
  title: localized,
  /** What is told with each answer; a list is never empty. */
  met: z.array(telling).optional(),
  unmet: z.array(telling).optional(),
  silent: z.array(telling).optional(),
  why: localized.optional(),
  write: localizedTemplate.optional(),
  /** What in it is this project's reading of its source. */
  reading: localized.optional(),
  source: sourceReference.optional(),
  parameters: z.record(z.string(), literal),
  applies: condition.optional(),
  check: condition,
  places: z.array(place),
  /** What a fix writes where a placeholder is not enough. */
  fix: z.array(draft).optional(),
  /** Its name in its source. */
  range,
});
export type CompiledCriterion = z.infer<typeof compiledCriterion>;

const gradeStep = z.object({ name: z.string(), label: localized, when: condition.optional() });

export const compiledGrade = z.object({
  /** Best first; the last one has no condition. In the conditions, `unmet` counts the criteria that are not met. */
  steps: z.array(gradeStep),
});
export type CompiledGrade = z.infer<typeof compiledGrade>;

export const compiledSet = z.object({
  name: z.string(),
  title: localized,
  about: localized.optional(),
  source: sourceReference.optional(),
  criteria: z.array(compiledCriterion),
  grade: compiledGrade.optional(),
  range,
});
export type CompiledSet = z.infer<typeof compiledSet>;
