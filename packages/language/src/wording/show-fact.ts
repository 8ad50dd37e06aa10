import type { Language, Term, ValueMeta } from '@rtw-protocol/model';
import { showValue } from './show-value.ts';

/**
 * A value that the vocabulary holds, with all that is said of it: terms with the name that they are written by, and
 * the author's own words in brackets.
 */
export function showFact(value: unknown, meta: ValueMeta | undefined, language: Language): string {
  if (typeof value !== 'object' || value === null) return showValue(value, language);
  const { text, name } = value as Partial<Term>;
  const shown = showValue(value, language, meta?.kind === 'word' ? meta.words : {});
  const named = name !== undefined && name !== shown && meta?.kind === 'term' ? `${shown} [${name}]` : shown;
  return text === undefined || text === shown ? named : `${named} (${text})`;
}
