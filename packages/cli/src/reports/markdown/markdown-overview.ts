import type { Language, Localized } from '@rtw-protocol/model';
import { coloursWhen } from '../../terminal/colours.ts';
import { counted, things } from '../../text/counted.ts';
import { asInertMarkdown, asMarkdownCode } from '../../text/markdown.ts';
import type { CheckedFile } from '../reporter.ts';
import type { Tally } from '../tally.ts';
import { inAll } from '../text-summary.ts';
import { createCommonCriteria } from './common-criteria.ts';
import { commonCriteriaBlock } from './markdown-common.ts';
import type { MarkdownOptions } from './markdown-options.ts';
import { type OverviewRow, overviewRows } from './overview-row.ts';
import { namesIn, overviewTable } from './overview-table.ts';

/** What all files together look like, gathered as they are checked. */
export interface Overview {
  /** @param anchor where on the page the findings of the file are, if they are told */
  add(file: CheckedFile, anchor?: string): void;
  /** @param room in so many bytes at most: rows that do not fit are counted in their place */
  page(tally: Tally, room: number): string;
}

const words = {
  heading: { en: 'Protocols checked', sv: 'Granskade protokoll' },
  answers: {
    en: 'Of each set of criteria: met / not met / not reported.',
    sv: 'För varje kriterieuppsättning: uppfyllda / inte uppfyllda / inte angivna.',
  },
} satisfies Record<string, Localized>;

export function createOverview(options: MarkdownOptions): Overview {
  const { language, titles } = options;
  const rows: OverviewRow[] = [];
  const common = createCommonCriteria();
  return {
    add: (file, anchor) => {
      // A file in which nobody describes a study, and nothing is amiss, is not a protocol.
      const own = overviewRows(file, language);
      for (const row of own) rows.push(anchor === undefined ? row : { ...row, anchor });
      for (const study of file.report.studies) common.add(study.verdicts);
      common.name(file.report.findings);
    },
    page: (tally, room) => {
      const inWords = inAll(tally, { ...options, colours: coloursWhen(false) });
      const above = [`# ${words.heading[language]}`, inWords.map(asInertMarkdown).join(' ')];
      const below = [...legend(rows, titles, language), ...commonCriteriaBlock(common, language)];
      const left = room - sizeOf([...above, ...below]);
      const table = rows.length === 0 ? [] : fitting(overviewTable(rows, language), left, language);
      return firstFitting([[...above, ...table, ...below], above, []], room);
    },
  };
}

const pageOf = (blocks: readonly string[]) => blocks.map((block) => `${block}\n\n`).join('');

const sizeOf = (blocks: readonly string[]) => Buffer.byteLength(pageOf(blocks));

/** The first page that is not longer than there is room for. */
function firstFitting(pages: readonly string[][], room: number): string {
  return pageOf(pages.find((blocks) => sizeOf(blocks) <= room) ?? []);
}

/** The table in as many rows as there is room for; the last one, with the sums, always stays. */
function fitting(lines: readonly string[], room: number, language: Language): string[] {
  const size = Math.max(...lines.map((line) => Buffer.byteLength(line))) + 1;
  // What tells of the rows that are left out takes no more than two of them.
  const tooMany = lines.length + 2 - Math.floor(room / size);
  if (tooMany <= 0) return [lines.join('\n')];
  const [heading, body, sums] = [lines.slice(0, 2), lines.slice(2, -1), lines.slice(-1)];
  const told = body.slice(0, Math.max(0, body.length - tooMany));
  const left = counted(body.length - told.length, things.protocol, language);
  return [[...heading, ...told, ...sums].join('\n'), rowsLeftOut(left)[language]];
}

const rowsLeftOut = (protocols: string): Localized => ({
  en: `There is no room for ${protocols} more in this table; the sums count them too.`,
  sv: `Ytterligare ${protocols} får inte plats i tabellen; summorna räknar även dem.`,
});

/** What the numbers of a cell are, and what the sets are called. */
function legend(rows: readonly OverviewRow[], titles: MarkdownOptions['titles'], language: Language): string[] {
  const sets = namesIn(rows.map(({ answers }) => answers));
  if (sets.length === 0) return [];
  const named = sets.flatMap((set) => {
    const title = titles.set(set, language);
    return title === undefined ? [] : [`${asMarkdownCode(set)} ${asInertMarkdown(title)}`];
  });
  return [[words.answers[language], ...(named.length > 0 ? [`${named.join('; ')}.`] : [])].join(' ')];
}
