import type { Calculation, Way } from '@rtw-protocol/language/calculation';
import type { Language, Localized } from '@rtw-protocol/model';
import { findingLabels } from '../text/finding-labels.ts';
import { asMarkdown } from '../text/markdown.ts';
import { type Table, tableLines } from '../text/markdown-table.ts';
import { printable } from '../text/printable.ts';
import { wrap, wrapHanging } from '../text/wrap.ts';
import { nameOf } from './calculation-name.ts';
import { lineOf } from './figures.ts';
import { missingLines } from './missing-lines.ts';
import { neededTable } from './needed-table.ts';
import type { PageOptions } from './page-options.ts';
import { assumptions, parameterTable } from './parameter-table.ts';
import { numbersAssumed, powerTable } from './power-table.ts';
import { statedRemarks, statedTable } from './stated-table.ts';
import { textsWithWays, wayTitle } from './ways.ts';

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
  const paragraphs = (texts: readonly string[]) => texts.map((text) => wrap(text, options.width));
  const blocks = [
    [colours.bold(`## ${nameOf(study, calculation, language)}`)],
    [`${printable(path)}:${calculation.range.start.line + 1}`],
    ...paragraphs(waysTexts(calculation, language)),
    ...paragraphs(methodTexts(calculation, language)),
    table(parameterTable(calculation, language)),
    listLines(
      [...assumptions(calculation, language), ...numbersAssumed(calculation, language)],
      headings.assumptions,
      options,
    ),
    listLines(
      missingLines(calculation, language),
      headings[calculation.ways.some(({ ownMethod }) => ownMethod) ? 'missingOfOwn' : 'missing'],
      options,
    ),
    ...paragraphs(refusals(calculation, language)),
    table(neededTable(calculation, language)),
    table(statedTable(calculation, language)),
    ...paragraphs(statedRemarks(calculation, language)),
    table(powerTable(calculation, language)),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join('\n')}\n`)
    .join('\n');
}

const headings = {
  assumptions: { en: 'Assumed:', sv: 'Antaganden:' },
  missingOfOwn: {
    en: 'What it rests on is not told in full. Missing:',
    sv: 'Det framgår inte helt vad den bygger på. Det saknas:',
  },
  missing: { en: 'Missing before anything can be recomputed:', sv: 'Saknas för att något ska kunna räknas om:' },
} satisfies Record<string, Localized>;

function listLines(items: readonly string[], heading: Localized, { language, width }: PageOptions): string[] {
  if (items.length === 0) return [];
  return [heading[language], '', ...items.flatMap((item) => wrapHanging('- ', item, width))];
}

/** Why there is more than one answer. */
function waysTexts({ ways }: Calculation, language: Language): string[] {
  if (ways.length === 1) return [];
  return [
    {
      en: `Its parameters can be read in ${ways.length} ways, since values disagree or are given as ranges. The column "${wayTitle.en}" tells which a row is about.`,
      sv: `Parametrarna kan läsas på ${ways.length} sätt, eftersom värden skiljer sig åt eller anges som intervall. Kolumnen ”${wayTitle.sv}” visar vilka en rad gäller.`,
    }[language],
  ];
}

/** How the number is reckoned, and why so. */
function methodTexts({ ways, aim }: Calculation, language: Language): string[] {
  const texts = ways.map((way, index) => ({ text: methodText(way, aim, language), way: index }));
  return textsWithWays(
    texts.filter(({ text }) => text !== ''),
    ways.length,
    language,
  );
}

function methodText({ method, ownMethod }: Way, aim: Calculation['aim'], language: Language): string {
  if (ownMethod) return ownMethodText(ownMethod, language);
  // A precision is aimed at without a test.
  if (!method || aim === 'precision') return '';
  const { label, from, range, why, source } = method;
  const reason =
    from === 'stated' && range
      ? {
          en: `, as the protocol states (${lineOf(range, 'en')}).`,
          sv: `, som protokollet anger (${lineOf(range, 'sv')}).`,
        }[language]
      : `. ${asMarkdown(why[language])}`;
  return `${language === 'sv' ? 'Metod' : 'Method'}: ${asMarkdown(label[language])}${reason} ${findingLabels.source[language]}: ${asMarkdown(source)}.`;
}

function ownMethodText({ text, range }: NonNullable<Way['ownMethod']>, language: Language): string {
  const place = lineOf(range, language);
  return language === 'sv'
    ? `Metod, med protokollets egna ord (${place}): ”${asMarkdown(text)}”. Den räknas inte om.`
    : `Method, in the protocol's own words (${place}): "${asMarkdown(text)}". It is not recomputed.`;
}

function refusals({ ways }: Calculation, language: Language): string[] {
  const lead = language === 'sv' ? 'Antalet går inte att beräkna.' : 'The number cannot be calculated.';
  const texts = ways.flatMap(({ refused }, way) =>
    refused ? [{ text: `${lead} ${capitalised(asMarkdown(refused[language]))}`, way }] : [],
  );
  return textsWithWays(texts, ways.length, language);
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
