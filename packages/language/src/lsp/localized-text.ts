import type { Language } from '@rtw-protocol/model';
import type { LocalizedText } from '../generated/ast.ts';

/** What a list of texts says in the reader's language, or in the other one where it is all there is. */
export function textIn(language: Language, texts: readonly LocalizedText[] | undefined): string | undefined {
  const text = texts?.find((candidate) => candidate.language === language) ?? texts?.[0];
  return text?.text.join(' ');
}

/** What a list of texts says in every language, the reader's first. */
export function textsOf(language: Language, texts: readonly LocalizedText[] | undefined): string[] {
  const sorted = [...(texts ?? [])].sort((a, b) => Number(b.language === language) - Number(a.language === language));
  return [...new Set(sorted.map((text) => text.text.join(' ')))];
}
