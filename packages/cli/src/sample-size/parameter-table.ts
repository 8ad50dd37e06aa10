import type { Calculation, Parameter, Way } from '@rtw-protocol/language/calculation';
import { type Language, type Localized, showQuantity } from '@rtw-protocol/model';
import { asMarkdown, asMarkdownCell } from '../text/markdown.ts';
import type { Table } from '../text/markdown-table.ts';
import { lineOf } from './figures.ts';
import { parameterWords } from './parameter-words.ts';
import { waysText } from './ways-text.ts';

const titles = {
  parameter: { en: 'Parameter', sv: 'Parameter' },
  value: { en: 'Value', sv: 'Värde' },
  way: { en: 'Way', sv: 'Sätt' },
  from: { en: 'Where it is from', sv: 'Varifrån' },
} satisfies Record<string, Localized>;

const origins: Readonly<Record<Parameter['from'], Localized>> = {
  stated: { en: 'stated', sv: 'anges' },
  elsewhere: { en: 'stated elsewhere', sv: 'anges på annan plats' },
  derived: { en: 'follows from the others', sv: 'följer av de övriga' },
  convention: { en: 'custom, not stated', sv: 'gängse val, anges inte' },
};

const assumption: Localized = { en: 'assumption', sv: 'antagande' };

/** A parameter with the ways, counted from zero, in which it has this value. */
export interface ParameterInWays {
  parameter: Parameter;
  ways: readonly number[];
}

/** Every parameter of a calculation, those with the same value in several ways once. */
export function parametersOf({ ways }: Pick<Calculation, 'ways'>): ParameterInWays[] {
  const byName = new Map<string, Map<number, { parameter: Parameter; ways: number[] }>>();
  ways.forEach((way, index) => {
    for (const parameter of way.parameters) {
      const name = `${parameter.name} ${parameter.arm ?? ''}`;
      const values = byName.get(name) ?? new Map<number, { parameter: Parameter; ways: number[] }>();
      const known = values.get(parameter.value);
      if (known) known.ways.push(index);
      else values.set(parameter.value, { parameter, ways: [index] });
      byName.set(name, values);
    }
  });
  return [...byName.values()].flatMap((values) => [...values.values()]);
}

/** What the calculation rests on, and where that is from. */
export function parameterTable(calculation: Pick<Calculation, 'ways'>, language: Language): Table {
  const { ways } = calculation;
  return {
    columns: [
      { title: titles.parameter[language] },
      { title: titles.value[language], figures: true },
      { title: titles.way[language] },
      { title: titles.from[language] },
    ],
    rows: parametersOf(calculation).map(({ parameter, ways: own }) => [
      asMarkdownCell(nameOf(parameter, language)),
      shownValue(parameter, language),
      waysText(own, ways.length, language),
      originOf(parameter, language),
    ]),
  };
}

/** The reasons that are given for assumptions: too long for a cell. */
export function assumptionLines(ways: readonly Way[], language: Language): string[] {
  return parametersOf({ ways: ways as Calculation['ways'] }).flatMap(({ parameter }) =>
    parameter.assumed
      ? [
          `${asMarkdown(nameOf(parameter, language))}, ${shownValue(parameter, language)}: ${asMarkdown(parameter.assumed)}`,
        ]
      : [],
  );
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
