import type { Language } from '@rtw-protocol/model';
import type { GrammarAST } from 'langium';
import { renderReference } from './render-reference.ts';

/** The reference of the language in each language of its readers, as files of `packages/docs`. */
export function referencePages(grammar: GrammarAST.Grammar): { file: string; language: Language; text: string }[] {
  const files = [
    { file: 'language.md', language: 'en' },
    { file: 'spraket.md', language: 'sv' },
  ] as const;
  return files.map(({ file, language }) => ({ file, language, text: renderReference(grammar, language) }));
}
