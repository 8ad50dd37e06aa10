import { contentOf, study, valueMeta, type Word, wordsOf } from '@rtw-protocol/model';
import type * as z from 'zod';

let words: ReadonlySet<string> | undefined;

/** The words of statements whose values are shares of a whole: of people, of hours, or a probability. */
export function shareProperties(): ReadonlySet<string> {
  words ??= new Set(sharesIn(study, new Set()));
  return words;
}

function sharesIn(schema: z.ZodObject, seen: Set<z.ZodObject>): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  return wordsOf(schema).flatMap((word) => [
    ...(isShare(word) ? [word.word] : []),
    ...insideOf(word).flatMap((inside) => sharesIn(inside, seen)),
  ]);
}

function isShare({ meta }: Word): boolean {
  const value = 'value' in meta ? valueMeta.get(meta.value) : undefined;
  return value?.kind === 'quantity' && value.dimension === 'share';
}

function insideOf({ meta, schema }: Word): z.ZodObject[] {
  if ('value' in meta) return meta.about ? [meta.about] : [];
  const inside = contentOf(schema);
  return inside ? [inside] : [];
}
