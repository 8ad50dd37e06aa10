import type { Calculation, Parameter } from '@rtw-protocol/language/calculation';
import { type Language, type Localized, showQuantity } from '@rtw-protocol/model';
import { asMarkdown, asMarkdownCell } from '../text/markdown.ts';
import type { Table } from '../text/markdown-table.ts';
import { lineOf } from './figures.ts';
import { parameterWords } from './parameter-words.ts';
import { rowsWithWays, textsWithWays, wayTitle } from './ways.ts';

const titles = {
  parameter: { en: 'Parameter', sv: 'Parameter' },
  value: { en: 'Value', sv: 'Värde' },
  from: { en: 'Where it is from', sv: 'Varifrån' },
} satisfies Record<string, Localized>;

const origins: Readonly<Record<Parameter['from'], Localized>> = {
  stated: { en: 'stated', sv: 'anges' },
  elsewhere: { en: 'stated elsewhere', sv: 'anges på annan plats' },
  derived: { en: 'follows from the others', sv: 'följer av de övriga' },
  convention: { en: 'usual choice, not stated', sv: 'gängse val, anges inte' },
};

const assumption: Localized = { en: 'assumption', sv: 'antagande' };

/** What the calculation rests on, and where that is from. */
export function parameterTable({ ways }: Pick<Calculation, 'ways'>, language: Language): Table {
  const rows = ways.flatMap(({ parameters }, way) =>
    parameters.map((parameter) => ({
      topic: `${parameter.name} ${parameter.arm ?? ''}`,
      way,
      cells: [
        asMarkdownCell(nameOf(parameter, language)),
        shownValue(parameter, language),
        originOf(parameter, language),
      ],
    })),
  );
  return {
    columns: [
      { title: titles.parameter[language] },
      { title: wayTitle[language] },
      { title: titles.value[language], figures: true },
      { title: titles.from[language] },
    ],
    rows: rowsWithWays(rows, ways.length, language),
  };
}

/** The reasons that are given for assumptions: too long for a cell. */
export function assumptions({ ways }: Pick<Calculation, 'ways'>, language: Language): string[] {
  const texts = ways.flatMap(({ parameters }, way) =>
    parameters.flatMap((parameter) => {
      if (!parameter.assumed) return [];
      const what = `${asMarkdown(nameOf(parameter, language))}, ${shownValue(parameter, language)}`;
      return [{ text: `${what}: ${asMarkdown(parameter.assumed)}`, way }];
    }),
  );
  return textsWithWays(texts, ways.length, language);
}

function nameOf({ name, arm }: Parameter, language: Language): string {
  const word = parameterWords[name][language];
  return arm === undefined ? word : `${word}, ${arm}`;
}

const sides: Readonly<Record<number, Localized>> = {
  1: { en: 'one-sided', sv: 'ensidigt' },
  2: { en: 'two-sided', sv: 'tvåsidigt' },
};

function shownValue({ name, value, quantity }: Parameter, language: Language): string {
  if (name === 'sided') return sides[value]?.[language] ?? showQuantity(quantity, language);
  const shown = showQuantity(quantity, language);
  return name === 'ratio' ? `${shown}:1` : shown;
}

/** "stated, line 12 (assumption)" */
function originOf({ from, range, assumed }: Parameter, language: Language): string {
  const place = range === undefined ? '' : `, ${lineOf(range, language)}`;
  const remark = assumed === undefined ? '' : ` (${assumption[language]})`;
  return `${origins[from][language]}${place}${remark}`;
}
