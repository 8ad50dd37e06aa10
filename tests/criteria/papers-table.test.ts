import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, GradeInterval } from '@rtw-protocol/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { languageOver } from '../../packages/language/src/testing/language.ts';

// Forte's evaluation of Rehsam 2 graded its projects. Here its grades stand beside the intervals that follow from what
// the evaluation tells of each project.

const grades = ['low', 'medium', 'high'] as const;
type Grade = (typeof grades)[number];

/** What the evaluators gave; none for a qualitative study. In the order of the evaluation's first table. */
const projects: Readonly<Record<string, Grade | undefined>> = {
  '2016-07412': 'medium',
  '2016-07415': 'medium',
  '2016-07418': 'medium',
  '2016-07420': undefined,
  '2018-01252-a': undefined,
  '2018-01252-b': 'high',
  '2018-01266': 'medium',
  '2018-01268': 'low',
  '2016-07414': 'medium',
  '2016-07419': 'high',
  '2018-01250': 'medium',
  '2018-01273': 'medium',
};

/** Projects whose grade lies outside the interval, and what in the documents led there. There is none. */
const outside: Readonly<Record<string, string>> = {};

const criteria = ['power', 'attrition', 'follow-up', 'outcome'];
const marks: Readonly<Record<Answer, string>> = {
  met: 'met',
  'not-met': 'NOT',
  'not-reported': '?',
  'not-applicable': '-',
};

interface Row {
  number: string;
  grade: Grade | undefined;
  interval: GradeInterval | undefined;
  answers: string[];
}

const language = languageOver();
const folder = join(import.meta.dirname, '../../examples/rehsam2-evaluation');
const rows: Row[] = [];

async function rowOf(number: string, grade: Grade | undefined): Promise<Row> {
  const [study] = (await language.checkText(readFileSync(join(folder, `${number}.rtw`), 'utf8'))).studies;
  const answerTo = (name: string) => study?.verdicts.find(({ id }) => id === `rehsam.${name}`)?.answer;
  return {
    number,
    grade,
    interval: study?.grades.find(({ set }) => set === 'rehsam'),
    answers: criteria.map((name) => marks[answerTo(name) ?? 'not-applicable']),
  };
}

beforeAll(async () => {
  for (const [number, grade] of Object.entries(projects)) rows.push(await rowOf(number, grade));
}, 60_000);

describe("the evaluators' grade", () => {
  test.each(Object.entries(projects))('of %s lies inside the interval', (number, grade) => {
    const interval = rows.find((row) => row.number === number)?.interval;
    if (!grade) return expect(interval).toBeUndefined();
    const [worst, given, best] = [interval?.worst, grade, interval?.best].map((one) => grades.indexOf(one as Grade));
    const isInside =
      (worst as number) >= 0 && (worst as number) <= (given as number) && (given as number) <= (best as number);
    expect(isInside).toBe(!(number in outside));
  });
});

test("the paper's table is the one that has been looked at", async () => {
  const table = [...tableLines(), '', ...widthLines(), '', ...unknownLines(), ''].join('\n');
  console.log(table);
  await expect(table).toMatchFileSnapshot('papers-table.txt');
});

function tableLines(): string[] {
  const head = ['project', 'evaluators', 'the tool', ...criteria];
  const cells = rows.map(({ number, grade = '-', interval, answers }) => [number, grade, shown(interval), ...answers]);
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((row) => row[column]?.length ?? 0)));
  return [head, ...cells].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** An interval from the lowest grade to the highest says nothing: the share of the others is the figure to raise. */
function widthLines(): string[] {
  const widths = rows.flatMap(({ interval }) => (interval ? [widthOf(interval)] : []));
  const share = (width: number) => {
    const number = widths.filter((one) => one === width).length;
    return `${number} of ${widths.length} (${Math.round((100 * number) / widths.length)} %)`;
  };
  return [`one grade: ${share(1)}`, `two grades: ${share(2)}`, `all three: ${share(3)}`];
}

/** Why each interval is as wide as it is. */
function unknownLines(): string[] {
  return rows.flatMap(({ number, interval }) => (interval ? [`${number}: ${interval.reason.en}`] : []));
}

/** How many grades an interval holds. */
function widthOf({ worst, best }: GradeInterval): number {
  return grades.indexOf(best as Grade) - grades.indexOf(worst as Grade) + 1;
}

function shown(interval: GradeInterval | undefined): string {
  if (!interval) return '-';
  return interval.worst === interval.best ? interval.best : `${interval.worst} to ${interval.best}`;
}
