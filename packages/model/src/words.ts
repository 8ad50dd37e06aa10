import * as z from 'zod';
import { type GroupMeta, type PropertyMeta, propertyMeta } from './claim.ts';

/** A field of the model with the word that writes it. */
export interface Word {
  /** As the language spells it: `sick-leave-status`. */
  word: string;
  /** As the model spells it: `sickLeaveStatus`. */
  field: string;
  meta: PropertyMeta | GroupMeta;
  schema: z.ZodType;
}

/** `sickLeaveStatus` as the language spells it. */
export function wordOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `sick-leave-status` as the model spells it. */
export function fieldOf(word: string): string {
  return word.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

const known = new WeakMap<z.ZodObject, readonly Word[]>();

/** The words that may stand inside a section, thing or block of the model, in the order of the schema. */
export function wordsOf(schema: z.ZodObject): readonly Word[] {
  let words = known.get(schema);
  if (!words) {
    words = Object.entries(schema.shape).flatMap(([field, part]) => {
      const meta = propertyMeta.get(part as z.ZodType);
      return meta ? [{ word: wordOf(field), field, meta, schema: part as z.ZodType }] : [];
    });
    known.set(schema, words);
  }
  return words;
}

/** The schema inside `optional()` and `array()`: the object whose fields a section or thing has. */
export function contentOf(schema: z.ZodType): z.ZodObject | undefined {
  if (schema instanceof z.ZodOptional) return contentOf(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodArray) return contentOf(schema.element as z.ZodType);
  return schema instanceof z.ZodObject ? schema : undefined;
}
