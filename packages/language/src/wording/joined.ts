import type { Language } from '@rtw-protocol/model';

const conjunctions = { and: { en: 'and', sv: 'och' }, or: { en: 'or', sv: 'eller' } };
const more = { en: 'more', sv: 'till' };

/**
 * Texts in a row, each once: "a, b and c".
 * @param most so many are shown, and the rest counted: "a, b and 7 more". All are, where it is left out.
 */
export function joined(
  texts: readonly string[],
  conjunction: 'and' | 'or',
  language: Language,
  most = Number.POSITIVE_INFINITY,
): string {
  const each = [...new Set(texts)];
  const shown = each.slice(0, most);
  if (shown.length < each.length) {
    return `${shown.join(', ')} ${conjunctions.and[language]} ${each.length - shown.length} ${more[language]}`;
  }
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} ${conjunctions[conjunction][language]} ${last}`;
}
