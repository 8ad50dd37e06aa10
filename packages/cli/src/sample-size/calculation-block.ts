import type { Calculation, Way } from '@rtw-protocol/language/calculation';
import type { Localized } from '@rtw-protocol/model';
import { asMarkdown } from '../text/markdown.ts';
import { type Table, tableLines } from '../text/markdown-table.ts';
import { printable } from '../text/printable.ts';
import { wrap, wrapHanging } from '../text/wrap.ts';
import { nameOf } from './calculation-name.ts';
import { lineOf } from './figures.ts';
import { missingIn, missingLine } from './missing-lines.ts';
import { neededTable } from './needed-table.ts';
import type { PageOptions } from './page-options.ts';
import { assumptionLines, parameterTable } from './parameter-table.ts';
import { powerTable } from './power-table.ts';
import { statedRemarks, statedTable } from './stated-table.ts';
import { waysText } from './ways-text.ts';

/** Where a calculation stands. */
export interface Standing {
  /** As readers name it: relative, with slashes. */
  path: string;
  study: string;
}

/** A calculation in full, in Markdown: what it rests on, the method, what is needed, and what the protocol states. */
export function calculationBlock(calculation: Calculation, { path, study }: Standing, options: PageOptions): string {
  const { language, colours } = options;
  const table = (content: Table) => (content.rows.length > 0 ? tableLines(content, options.tableWidth) : []);
  const blocks = [
    [colours.bold(`## ${nameOf(study, calculation, language)}`)],
    [`${printable(path)}:${calculation.range.start.line + 1}`],
    ...waysParagraph(calculation, options),
    ...methodParagraphs(calculation, options),
    table(parameterTable(calculation, language)),
    listLines(assumptionLines(calculation.ways, language), headings.assumptions, options),
    listLines(
      missingIn(calculation).map((missing) => missingLine(missing, language)),
      headings.missing,
      options,
    ),
    ...refusals(calculation, options),
    table(neededTable(calculation, language)),
    table(statedTable(calculation, language)),
    ...statedRemarks(calculation, language).map((remark) => wrap(remark, options.width)),
    table(powerTable(calculation, language)),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

const headings = {
  assumptions: { en: 'Assumed:', sv: 'Antaganden:' },
  missing: { en: 'Missing before anything can be recomputed:', sv: 'Saknas för att något ska kunna räknas om:' },
} satisfies Record<string, Localized>;

function listLines(items: readonly string[], heading: Localized, { language, width }: PageOptions): string[] {
  if (items.length === 0) return [];
  return [heading[language], '', ...items.flatMap((item) => wrapHanging('- ', item, width))];
}

/** Why there is more than one answer. */
function waysParagraph({ ways }: Calculation, { language, width }: PageOptions): string[][] {
  if (ways.length === 1) return [];
  const text = {
    en: `Its parameters can be read in ${ways.length} ways, since values disagree or are given as ranges.`,
    sv: `Parametrarna kan läsas på ${ways.length} sätt, eftersom värden motsäger varandra eller anges som intervall.`,
  };
  return [wrap(text[language], width)];
}

/** A paragraph for each method; the ways that share one are told together. */
function methodParagraphs({ ways }: Calculation, options: PageOptions): string[][] {
  return together(ways, (way) => methodSentence(way, options), options);
}

function methodSentence({ method, ownMethod }: Way, { language }: PageOptions): string {
  if (method) {
    const { label, from, range, why, source } = method;
    const named = from === 'stated' && range ? `, ${lineOf(range, language)}` : '';
    return `${words.method[language]}: ${asMarkdown(label[language])}${named}. ${sentence(asMarkdown(why[language]))} ${words.source[language]}: ${asMarkdown(source)}.`;
  }
  if (!ownMethod) return '';
  return language === 'sv'
    ? `Metod, med protokollets egna ord (${lineOf(ownMethod.range, language)}): ”${asMarkdown(ownMethod.text)}”. Den räknas inte om.`
    : `Method, in the protocol's own words (${lineOf(ownMethod.range, language)}): "${asMarkdown(ownMethod.text)}". It is not recomputed.`;
}

const words = {
  method: { en: 'Method', sv: 'Metod' },
  source: { en: 'Source', sv: 'Källa' },
  refused: { en: 'It cannot be calculated.', sv: 'Det går inte att beräkna.' },
  way: { en: 'Way', sv: 'Sätt' },
} satisfies Record<string, Localized>;

function refusals({ ways }: Calculation, options: PageOptions): string[][] {
  const { language } = options;
  return together(
    ways,
    ({ refused }) => (refused ? `${words.refused[language]} ${asMarkdown(refused[language])}` : ''),
    options,
  );
}

/** What is said of several ways, each text once, with the ways that it holds for where it does not hold for all. */
function together(ways: readonly Way[], say: (way: Way) => string, { language, width }: PageOptions): string[][] {
  const texts = Map.groupBy(ways.keys(), (index) => say(ways[index]!));
  return [...texts].flatMap(([text, own]) => {
    if (text === '') return [];
    const prefix = own.length === ways.length ? '' : `${words.way[language]} ${waysText(own, ways.length, language)}. `;
    return [wrap(`${prefix}${text}`, width)];
  });
}

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);
