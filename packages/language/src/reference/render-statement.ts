import type { Language, Localized } from '@rtw-protocol/model';
import { labels } from './labels.ts';
import type { Row, Word } from './section.ts';
import { statementExamples } from './statement-examples.ts';

/** The cells of a statement's row: its word, what it means, what it takes. `section` links to where the rest is told. */
export function rowCells(row: Row, language: Language, section: string | undefined): string[] {
  const words = [...row.inside, row.keyword.value].map(code).join(' › ');
  return [
    words,
    row.meaning?.text[language] ?? '',
    section ? `${labels.see[language]} ${section}` : takes(row, language),
  ];
}

function takes(row: Row, language: Language): string {
  const example = statementExamples[`${row.rule}/${row.keyword.value}`];
  const kinds = example ? row.takes.map(withoutExample) : row.takes;
  const told = [shownKinds(kinds, language), wordList(row.words, language)].filter((it) => it !== '').join('; ');
  if (!example) return told;
  return `${told && `${told}; `}${labels.example[language]} ${code(example)}`;
}

/** "a kind of place such as `clinic`; or text in quotation marks" */
export function shownKinds(kinds: readonly Localized[], language: Language): string {
  const or = { en: '; or ', sv: '; eller ' }[language];
  return kinds.map((kind) => kind[language]).join(or);
}

/** "`net`: net, `gross`: gross", without the meanings that say no more than the words. */
export function wordList(words: readonly Word[], language: Language): string {
  const shown = words.map(({ keyword: { value }, meaning }) => {
    const text = meaning?.text[language] ?? '';
    return isSaidBy(value, text) ? code(value) : `${code(value)} (${text.charAt(0).toLowerCase()}${text.slice(1)})`;
  });
  return [...new Set(shown)].join(', ');
}

const isSaidBy = (word: string, text: string) => text === '' || text.toLowerCase() === word.replaceAll('-', ' ');

/** The kind of value alone, where the statement has an example of its own. */
function withoutExample({ en, sv }: Localized): Localized {
  return { en: en.replace(/,? such as `.*$/, ''), sv: sv.replace(/, till exempel `.*$/, '') };
}

export const code = (text: string) => `\`${text}\``;

export const exampleBlock = (text: string) => ['```rtw', text, '```'].join('\n');
