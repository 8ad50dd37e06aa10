import type { Language, Localized } from '@rtw-protocol/model';
import { isSourceProperty, type LocalizedProperty } from '../generated/ast.ts';
import { textIn } from './localized-text.ts';
import { escapeMarkdown, prose } from './markdown.ts';

const words = {
  write: { en: 'What to write', sv: 'Att skriva' },
  reading: { en: 'Reading of the source', sv: 'Tolkning av källan' },
  source: { en: 'Source', sv: 'Källa' },
} satisfies Record<string, Localized>;

/** What a statement says in the reader's language, as it is written: `title`. */
export function said(texts: readonly LocalizedProperty[], keyword: string, language: Language): string | undefined {
  return textIn(language, texts.find((text) => text.keyword === keyword)?.text);
}

/** The same as Markdown. */
export function paragraph(
  texts: readonly LocalizedProperty[],
  keyword: string,
  language: Language,
): string | undefined {
  const text = said(texts, keyword, language);
  return text && prose(text);
}

/** The same behind what it is: "What to write: …". */
export function labelled(
  texts: readonly LocalizedProperty[],
  keyword: 'write' | 'reading',
  language: Language,
): string | undefined {
  const text = paragraph(texts, keyword, language);
  return text && `*${words[keyword][language]}:* ${text}`;
}

/** The works that something rests on, as Markdown. */
export function sourceOf(
  { statements }: { statements: readonly { $type: string }[] },
  language: Language,
): string | undefined {
  const sources = statements.filter(isSourceProperty).map(({ citation, section }) => {
    const title = citation?.ref?.text.join(' ') ?? citation?.$refText ?? '';
    return [title, ...section].map(escapeMarkdown).join(', ');
  });
  return sources.length > 0 ? `*${words.source[language]}:* ${sources.join('; ')}` : undefined;
}
