import type { Language } from '@rtw-protocol/model';

const conjunctions = { and: { en: 'and', sv: 'och' }, or: { en: 'or', sv: 'eller' } };

/** Texts in a row, each once: "a, b and c". */
export function joined(texts: readonly string[], conjunction: 'and' | 'or', language: Language): string {
  const each = [...new Set(texts)];
  const last = each.pop() ?? '';
  return each.length === 0 ? last : `${each.join(', ')} ${conjunctions[conjunction][language]} ${last}`;
}
