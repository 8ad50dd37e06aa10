import { type Language, type Localized, type PropertyMeta, type ValueMeta, valueMeta } from '@rtw-protocol/model';
import type { Meaning } from '../wording/word-meanings.ts';
import { bullets, escapeMarkdown, inlineCode, paragraphs } from './markdown.ts';

const examples = { en: 'For example', sv: 'Till exempel' } satisfies Localized;
const list = {
  en: 'Several values are separated by commas.',
  sv: 'Flera värden skiljs åt med komma.',
} satisfies Localized;

/** What a word of the language means where it stands, as Markdown, with an example of how to go on. */
export function describeWord(word: string, meaning: Meaning, language: Language): string {
  const { property, answers } = meaning;
  return paragraphs(
    `**${escapeMarkdown(word)}**: ${escapeMarkdown(meaning.text[language])}`,
    answers && `*${escapeMarkdown(answers[language])}*`,
    property && describeValues(word, property, language),
  );
}

function describeValues(word: string, property: PropertyMeta, language: Language): string | undefined {
  const meta = valueMeta.get(property.value);
  const more = property.form === 'many' ? list[language] : undefined;
  if (meta?.kind === 'word') {
    const values = Object.entries(meta.words).map(
      ([value, label]) => `${inlineCode(value)}: ${escapeMarkdown(label[language])}`,
    );
    return paragraphs(bullets(values), more);
  }
  const example = meta && exampleOf(meta);
  return paragraphs(example && `${examples[language]}: ${inlineCode(`${word}: ${example}`)}`, more);
}

const quantityExamples = {
  number: '120',
  share: '80 %',
  duration: '12 weeks',
  date: '2027-01-17',
  money: '2000000 SEK',
  any: '15 days',
} as const;

/** A value of this kind as the language writes it. Terms and names have none: completion lists those there are. */
export function exampleOf(meta: ValueMeta): string | undefined {
  switch (meta.kind) {
    case 'quantity':
      return quantityExamples[meta.dimension];
    case 'yes-no':
      return 'yes';
    case 'moment':
      return '6 months after inclusion';
    case 'window':
      return 'inclusion to 12 months after inclusion';
    case 'ratio':
      return '1:1';
    case 'diagnosis':
      return 'F43';
    case 'text':
      return '"…"';
    default:
      return undefined;
  }
}
