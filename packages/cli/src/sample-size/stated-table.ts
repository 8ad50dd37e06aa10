import type { Calculation, Comparison, StatedNumber } from '@rtw-protocol/language/calculation';
import { type Language, type Localized, showQuantity } from '@rtw-protocol/model';
import { asMarkdown, asMarkdownCell } from '../text/markdown.ts';
import type { Table } from '../text/markdown-table.ts';
import { lineOf, signed, whole } from './figures.ts';
import { waysText } from './ways-text.ts';

const titles = {
  stated: { en: 'Stated in the protocol', sv: 'Anges i protokollet' },
  way: { en: 'Way', sv: 'Sätt' },
  number: { en: 'Stated', sv: 'Angivet' },
  needed: { en: 'Needed', sv: 'Behövs' },
  difference: { en: 'Difference', sv: 'Skillnad' },
  verdict: { en: 'Verdict', sv: 'Bedömning' },
} satisfies Record<string, Localized>;

const words: Readonly<Record<StatedNumber['word'], Localized>> = {
  required: { en: 'Required', sv: 'Krävs' },
  'required-per-arm': { en: 'Required per arm', sv: 'Krävs per grupp' },
  participants: { en: 'To recruit', sv: 'Att rekrytera' },
  'participants-per-arm': { en: 'To recruit per arm', sv: 'Att rekrytera per grupp' },
  clusters: { en: 'Clusters', sv: 'Kluster' },
  events: { en: 'Events', sv: 'Händelser' },
};

const verdicts: Readonly<Record<Comparison['verdict'], Localized>> = {
  agrees: { en: 'agrees', sv: 'stämmer' },
  enough: { en: 'enough', sv: 'räcker' },
  short: { en: 'too few', sv: 'för få' },
  differs: { en: 'differs', sv: 'avviker' },
  unclear: { en: 'open, since a range', sv: 'oklart, eftersom ett intervall anges' },
};

/** What the protocol states, against what follows from its own parameters. */
export function statedTable({ stated, ways }: Pick<Calculation, 'stated' | 'ways'>, language: Language): Table {
  return {
    columns: [
      { title: titles.stated[language] },
      { title: titles.way[language] },
      { title: titles.number[language], figures: true },
      { title: titles.needed[language], figures: true },
      { title: titles.difference[language], figures: true },
      { title: titles.verdict[language] },
    ],
    rows: stated.flatMap((number) =>
      number.against.map((comparison) => [
        asMarkdownCell(`${statedName(number, language)} (${lineOf(number.claim.range, language)})`),
        waysText([comparison.way], ways.length, language),
        showQuantity(number.claim.value, language),
        whole(comparison.needed, language),
        comparison.difference === undefined ? '' : signed(comparison.difference, language),
        verdicts[comparison.verdict][language],
      ]),
    ),
  };
}

/** The causes that give a stated number exactly, the customs by which it agrees, and why a number is assumed. */
export function statedRemarks({ stated, ways }: Pick<Calculation, 'stated' | 'ways'>, language: Language): string[] {
  return stated.flatMap((number) => [
    ...number.against.flatMap((comparison) => remarksOn(number, comparison, ways.length, language)),
    ...(number.assumed
      ? [
          `${asMarkdown(statedName(number, language))}, ${showQuantity(number.claim.value, language)}: ${asMarkdown(number.assumed)}`,
        ]
      : []),
  ]);
}

function remarksOn(
  { claim }: StatedNumber,
  { way, custom, cause }: Comparison,
  ways: number,
  language: Language,
): string[] {
  const number = showQuantity(claim.value, language);
  const prefix = ways === 1 ? '' : `${waysPrefix(way, language)}: `;
  return [
    ...(custom ? [`${prefix}${customSentence(number, custom)[language]}`] : []),
    ...(cause ? [`${prefix}${causeSentence(number, cause.text)[language]}`] : []),
  ];
}

const waysPrefix = (way: number, language: Language) => `${titles.way[language]} ${way + 1}`;

const customSentence = (number: string, { en, sv }: Localized): Localized => ({
  en: `The stated ${number} agrees ${asMarkdown(en)}.`,
  sv: `Angivna ${number} stämmer ${asMarkdown(sv)}.`,
});

const causeSentence = (number: string, { en, sv }: Localized): Localized => ({
  en: `The stated ${number} is ${asMarkdown(en)}.`,
  sv: `Angivna ${number} är ${asMarkdown(sv)}.`,
});

/** "Required per arm", with the arm where the number is for one alone. */
export function statedName({ word, claim }: StatedNumber, language: Language): string {
  return claim.arm === undefined ? words[word][language] : `${words[word][language]}, ${claim.arm}`;
}
