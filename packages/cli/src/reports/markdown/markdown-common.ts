import type { Language, Localized } from '@rtw-protocol/model';
import { asInertMarkdownCell, asMarkdownCodeCell } from '../../text/markdown.ts';
import { tableLines } from '../../text/markdown-table.ts';
import type { CommonCriteria } from './common-criteria.ts';

const mostCommon = 10;

const words = {
  heading: {
    en: 'Criteria most often not met or not reported',
    sv: 'Kriterier som oftast inte är uppfyllda eller angivna',
  },
  criterion: { en: 'Criterion', sv: 'Kriterium' },
  title: { en: 'What it asks for', sv: 'Vad det gäller' },
  notMet: { en: 'Not met', sv: 'Inte uppfyllt' },
  notReported: { en: 'Not reported', sv: 'Inte angivet' },
} satisfies Record<string, Localized>;

/** What the protocols of a call have in common; of one there is nothing to say that its findings do not. */
export function commonCriteriaBlock(common: CommonCriteria, language: Language): string[] {
  const most = common.most(mostCommon);
  if (most.length === 0 || common.studies() < 2) return [];
  const number = new Intl.NumberFormat(language);
  const table = {
    columns: [
      { title: words.criterion[language] },
      { title: words.title[language] },
      { title: words.notMet[language], figures: true },
      { title: words.notReported[language], figures: true },
    ],
    rows: most.map(({ id, title, notMet, notReported }) => [
      asMarkdownCodeCell(id),
      asInertMarkdownCell(title?.[language] ?? ''),
      number.format(notMet),
      number.format(notReported),
    ]),
  };
  return [`## ${words.heading[language]}`, tableLines(table, Number.POSITIVE_INFINITY).join('\n')];
}
