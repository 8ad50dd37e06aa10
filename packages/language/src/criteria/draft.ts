import { study, wordsOf } from '@rtw-protocol/model';
import * as z from 'zod';

/** A statement that a fix writes, as plain data: what is there of it already is completed, what is not is written. */
export interface Draft {
  /** `analysis`, `set`, `outcome` */
  word: string;
  /** Of an arm, a part of one, an outcome. Where the protocol has the name already, another is found. */
  name?: string | undefined;
  /** What stands behind the colon: a value, the concept of an outcome. */
  value?: string | undefined;
  block: Draft[];
}

export const draft: z.ZodType<Draft> = z.lazy(() =>
  z.object({
    word: z.string(),
    name: z.string().optional(),
    value: z.string().optional(),
    block: z.array(draft),
  }),
);

/** What stands where the author has something to fill in: it parses, and it says that nothing is said yet. */
export const placeholder = 'not reported';

const sections: ReadonlySet<string> = new Set([
  'sample-size',
  ...wordsOf(study).flatMap(({ word, meta }) => (meta.form === 'section' ? [word] : [])),
]);

/** A statement that says nothing yet, with the statements around it: `analysis { set: not reported }`. */
export function draftOf([word = '', ...deeper]: readonly string[]): Draft {
  const block = deeper.length > 0 ? [draftOf(deeper)] : [];
  return sections.has(word) ? { word, block } : { word, value: placeholder, block };
}

/**
 * Several statements as one: those of the same section or property stand together, and where one has a value, the
 * others leave nothing to fill in.
 */
export function together(drafts: readonly Draft[]): Draft[] {
  const found: Draft[] = [];
  for (const one of drafts) {
    const at = found.findIndex((other) => isSame(other, one));
    const other = found[at];
    if (!other) found.push(one);
    else {
      const value = other.value === placeholder ? one.value : other.value;
      found[at] = { ...other, value, block: together([...other.block, ...one.block]) };
    }
  }
  return found;
}

function isSame(a: Draft, b: Draft): boolean {
  if (a.word !== b.word || a.name !== b.name) return false;
  return a.value === b.value || a.value === placeholder || b.value === placeholder;
}
