import type * as z from 'zod';
import { type Reason, Refusal } from './refusal.ts';

/** Inputs that have the names and the ranges of a method, or a refusal that names all that is wrong with them. */
export function checked<T>(schema: z.ZodType<T>, inputs: unknown): T {
  const result = schema.safeParse(inputs);
  if (result.success) return result.data;
  const reasons = result.error.issues.map((issue) => reasonOf(issue, inputs));
  throw new Refusal({
    en: `${reasons.map(({ en }) => en).join('; ')}.`,
    sv: `${reasons.map(({ sv }) => sv).join('; ')}.`,
  });
}

function reasonOf(issue: z.core.$ZodIssue, inputs: unknown): Reason {
  const name = issue.path.join('.') || 'inputs';
  const value = issue.path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)?.[key], inputs);
  if (issue.path.length > 0 && value === undefined) {
    return { en: `${name} is missing${choices(issue, 'en')}`, sv: `${name} saknas${choices(issue, 'sv')}` };
  }
  switch (issue.code) {
    case 'too_small':
      return issue.inclusive
        ? { en: `${name} must be at least ${issue.minimum}`, sv: `${name} måste vara minst ${issue.minimum}` }
        : { en: `${name} must be above ${issue.minimum}`, sv: `${name} måste vara större än ${issue.minimum}` };
    case 'too_big':
      return issue.inclusive
        ? { en: `${name} must be at most ${issue.maximum}`, sv: `${name} får vara högst ${issue.maximum}` }
        : { en: `${name} must be below ${issue.maximum}`, sv: `${name} måste vara mindre än ${issue.maximum}` };
    case 'unrecognized_keys':
      return {
        en: `this method makes no use of ${issue.keys.join(', ')}`,
        sv: `metoden använder inte ${issue.keys.join(', ')}`,
      };
    case 'invalid_type':
      return typeof value === 'number' && issue.expected === 'int'
        ? { en: `${name} must be a whole number`, sv: `${name} måste vara ett heltal` }
        : {
            en: `${name} must be ${kinds[issue.expected]?.en ?? issue.expected}`,
            sv: `${name} måste vara ${kinds[issue.expected]?.sv ?? issue.expected}`,
          };
    default:
      return {
        en: `${name} has a value that it cannot have${choices(issue, 'en')}`,
        sv: `${name} har ett värde som inte går${choices(issue, 'sv')}`,
      };
  }
}

const kinds: Readonly<Record<string, Reason>> = {
  number: { en: 'a number', sv: 'ett tal' },
  int: { en: 'a whole number', sv: 'ett heltal' },
  boolean: { en: 'true or false', sv: 'true eller false' },
  object: { en: 'an object of named values', sv: 'ett objekt med namngivna värden' },
};

function choices(issue: z.core.$ZodIssue, language: keyof Reason): string {
  if (issue.code !== 'invalid_value') return '';
  const values = issue.values.map(String);
  const last = values.at(-1) ?? '';
  const or = language === 'en' ? ' or ' : ' eller ';
  return ` (${values.length > 1 ? `${values.slice(0, -1).join(', ')}${or}${last}` : last})`;
}
