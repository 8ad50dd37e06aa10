import type { Calculation, Comparison, StatedNumber } from '@rtw-protocol/language/calculation';
import { type Language, type Localized, showQuantity } from '@rtw-protocol/model';
import { asMarkdown, asMarkdownCell } from '../text/markdown.ts';
import type { Table } from '../text/markdown-table.ts';
import { lineOf, signed, whole } from './figures.ts';
import { rowsWithWays, textsWithWays, wayTitle } from './ways.ts';

const titles = {
  stated: { en: 'Stated in the protocol', sv: 'Anges i protokollet' },
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
  const rows = stated.flatMap((number, index) => {
    const told = [
      asMarkdownCell(`${statedName(number, language)} (${lineOf(number.claim.range, language)})`),
      showQuantity(number.claim.value, language),
    ];
    const row = (way: number, cells: readonly string[]) => ({ topic: String(index), way, cells: [...told, ...cells] });
    // Where nothing is recomputed, the number is told all the same.
    if (number.against.length === 0) return ways.map((_, way) => row(way, []));
    return number.against.map((comparison) => row(comparison.way, comparedCells(comparison, language)));
  });
  return {
    columns: [
      { title: titles.stated[language] },
      { title: wayTitle[language] },
      { title: titles.number[language], figures: true },
      { title: titles.needed[language], figures: true },
      { title: titles.difference[language], figures: true },
      { title: titles.verdict[language] },
    ],
    rows: rowsWithWays(rows, ways.length, language),
  };
}

function comparedCells({ needed, difference, verdict }: Comparison, language: Language): string[] {
  return [
    whole(needed, language),
    difference === undefined ? '' : signed(difference, language),
    verdicts[verdict][language],
  ];
}

/** The causes that give a stated number exactly, the customs by which it agrees, and why a number is assumed. */
export function statedRemarks({ stated, ways }: Pick<Calculation, 'stated' | 'ways'>, language: Language): string[] {
  return stated.flatMap((number) => {
    const shown = showQuantity(number.claim.value, language);
    const texts = number.against.flatMap(({ way, custom, cause }) => [
      ...(custom ? [{ text: customSentence(shown, custom)[language], way }] : []),
      ...(cause ? [{ text: causeSentence(shown, cause.text)[language], way }] : []),
    ]);
    return [
      ...textsWithWays(texts, ways.length, language),
      ...(number.assumed
        ? [`${asMarkdown(statedName(number, language))}, ${shown}: ${asMarkdown(number.assumed)}`]
        : []),
    ];
  });
}

const customSentence = (number: string, { en, sv }: Localized): Localized => ({
  en: `The stated ${number} agrees: ${asMarkdown(en)}.`,
  sv: `De angivna ${number} stämmer: ${asMarkdown(sv)}.`,
});

const causeSentence = (number: string, { en, sv }: Localized): Localized => ({
  en: `The stated ${number} is ${asMarkdown(en)}.`,
  sv: `De angivna ${number} är ${asMarkdown(sv)}.`,
});

/** "Required per arm", with the arm where the number is for one alone. */
export function statedName({ word, claim }: StatedNumber, language: Language): string {
  return claim.arm === undefined ? words[word][language] : `${words[word][language]}, ${claim.arm}`;
}
