import type { Calculation, DetectableAt, NumberOfPersons, PowerAt, Way } from '@rtw-protocol/language/calculation';
import { type Language, type Localized, showQuantity } from '@rtw-protocol/model';
import { asMarkdownCell } from '../text/markdown.ts';
import type { Table } from '../text/markdown-table.ts';
import { lineOf, percent, whole } from './figures.ts';
import { rowsWithWays, wayTitle } from './ways.ts';

const titles = {
  number: { en: 'Number in the protocol', sv: 'Antal i protokollet' },
  told: { en: 'Persons', sv: 'Personer' },
  analysed: { en: 'Analysed', sv: 'Analyserade' },
  power: { en: 'Power', sv: 'Styrka' },
  detectable: { en: 'Smallest effect it can show', sv: 'Minsta effekt som kan påvisas' },
} satisfies Record<string, Localized>;

const words: Readonly<Record<NumberOfPersons, Localized>> = {
  required: { en: 'Required', sv: 'Krävs' },
  planned: { en: 'To recruit', sv: 'Att rekrytera' },
  recruited: { en: 'Recruited', sv: 'Rekryterade' },
  given: { en: 'For the stated power', sv: 'För angiven styrka' },
};

const or: Localized = { en: ' or ', sv: ' eller ' };

/** What the numbers of the protocol are good for: the power that they give, and the smallest effect they can show. */
export function powerTable({ ways }: Pick<Calculation, 'ways'>, language: Language): Table {
  const rows = ways.flatMap((way, index) =>
    numbersOf(way).map(({ about, power, effects }) => ({
      topic: `${about.of} ${about.told}`,
      way: index,
      cells: [
        `${words[about.of][language]} (${lineOf(about.range, language)})`,
        whole(about.told, language),
        whole(about.analysed, language),
        power === undefined ? '' : percent(power, language),
        effectsText(effects, language),
      ],
    })),
  );
  return {
    columns: [
      { title: titles.number[language] },
      { title: wayTitle[language] },
      { title: titles.told[language], figures: true },
      { title: titles.analysed[language], figures: true },
      { title: titles.power[language], figures: true },
      { title: titles.detectable[language] },
    ],
    rows: rowsWithWays(rows, ways.length, language),
  };
}

interface NumberTold {
  about: PowerAt | DetectableAt;
  power: number | undefined;
  effects: DetectableAt['effects'] | readonly [];
}

/** The power and the smallest effect of the same number stand together; either may be missing. */
function numbersOf({ powers, detectable }: Way): NumberTold[] {
  const isSame = (a: PowerAt | DetectableAt, b: PowerAt | DetectableAt) =>
    a.of === b.of && a.told === b.told && a.range.start.line === b.range.start.line;
  return [
    ...powers.map((about) => ({
      about,
      power: about.power,
      effects: detectable.find((other) => isSame(other, about))?.effects ?? ([] as const),
    })),
    ...detectable
      .filter((about) => !powers.some((other) => isSame(other, about)))
      .map((about) => ({ about, power: undefined, effects: about.effects })),
  ];
}

/** "69.8 % or 30.2 % in the intervention arm": what two effects have in common is said once. */
function effectsText(effects: NumberTold['effects'], language: Language): string {
  const shown = effects.map(({ quantity, text }) => ({
    figure: showQuantity(quantity, language),
    text: text[language],
  }));
  const frames = new Set(shown.map(({ figure, text }) => text.replace(figure, '')));
  const [first] = shown;
  if (!first || frames.size > 1) return asMarkdownCell(shown.map(({ text }) => text).join(or[language]));
  return asMarkdownCell(first.text.replace(first.figure, shown.map(({ figure }) => figure).join(or[language])));
}
