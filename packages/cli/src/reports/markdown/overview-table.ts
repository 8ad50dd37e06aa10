import type { Language, Localized } from '@rtw-protocol/model';
import { byCodeUnit } from '../../text/by-code-unit.ts';
import { asInertMarkdownCell, asMarkdownCodeCell } from '../../text/markdown.ts';
import { type Column, tableLines } from '../../text/markdown-table.ts';
import type { Answers, OverviewRow } from './overview-row.ts';

const words = {
  protocol: { en: 'Protocol', sv: 'Protokoll' },
  file: { en: 'File', sv: 'Fil' },
  grade: { en: 'Grade', sv: 'Betyg' },
  errors: { en: 'Errors', sv: 'Fel' },
  warnings: { en: 'Warnings', sv: 'Varningar' },
  accepted: { en: 'Accepted', sv: 'Godtagna' },
  waived: { en: 'Waived', sv: 'Undantag' },
  all: { en: 'All', sv: 'Alla' },
} satisfies Record<string, Localized>;

/** Protocols × sets of criteria, with a row of sums where there are several. */
export function overviewTable(rows: readonly OverviewRow[], language: Language): string[] {
  const graded = namesIn(rows.map(({ grades }) => grades));
  const sets = namesIn(rows.map(({ answers }) => answers));
  const figures = (title: string): Column => ({ title, figures: true });
  const columns: Column[] = [
    { title: words.protocol[language] },
    { title: words.file[language] },
    ...graded.map((set) => ({
      title: `${words.grade[language]}${graded.length > 1 ? `: ${asInertMarkdownCell(set)}` : ''}`,
    })),
    figures(words.errors[language]),
    figures(words.warnings[language]),
    figures(words.accepted[language]),
    figures(words.waived[language]),
    // What stands before the name of a template would only make the table wider.
    ...sets.map((set) => figures(asInertMarkdownCell(set.replace(/^template\./, '')))),
  ];
  const number = new Intl.NumberFormat(language);
  const cells = (row: Sum) => [
    number.format(row.findings.error),
    number.format(row.findings.warning),
    row.accepted > 0 ? number.format(row.accepted) : '',
    row.waived > 0 ? number.format(row.waived) : '',
    ...sets.map((set) => answersCell(row.answers.get(set))),
  ];
  const body = rows.map((row) => [
    named(row),
    asMarkdownCodeCell(row.path),
    ...graded.map((set) => asInertMarkdownCell(row.grades.get(set) ?? '')),
    ...cells(row),
  ]);
  const sums = [words.all[language], '', ...graded.map(() => ''), ...cells(sumOf(rows))];
  return tableLines({ columns, rows: rows.length > 1 ? [...body, sums] : body }, Number.POSITIVE_INFINITY);
}

type Sum = Omit<OverviewRow, 'path'>;

/** The name of the study leads to its findings. */
function named({ study, path, anchor }: OverviewRow): string {
  const text = study === undefined ? asMarkdownCodeCell(path) : asInertMarkdownCell(study);
  return anchor === undefined ? text : `[${text}](#${encodeURI(anchor)})`;
}

const answersCell = (answers: Answers | undefined): string =>
  answers && answers.met + answers.notMet + answers.notReported > 0
    ? `${answers.met}/${answers.notMet}/${answers.notReported}`
    : '';

function sumOf(rows: readonly OverviewRow[]): Sum {
  const sum = { error: 0, warning: 0, info: 0 };
  const answers = new Map<string, Answers>();
  let [accepted, waived] = [0, 0];
  for (const row of rows) {
    sum.error += row.findings.error;
    sum.warning += row.findings.warning;
    sum.info += row.findings.info;
    accepted += row.accepted;
    waived += row.waived;
    for (const [set, { met, notMet, notReported }] of row.answers) {
      const all = answers.get(set) ?? { met: 0, notMet: 0, notReported: 0 };
      answers.set(set, {
        met: all.met + met,
        notMet: all.notMet + notMet,
        notReported: all.notReported + notReported,
      });
    }
  }
  return { grades: new Map(), answers, findings: sum, accepted, waived };
}

/** Every name that one of several has, in an order that is always the same. */
export function namesIn(maps: readonly ReadonlyMap<string, unknown>[]): string[] {
  return [...new Set(maps.flatMap((map) => [...map.keys()]))].sort(byCodeUnit);
}
