import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, FileReport } from '@rtw-protocol/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { languageOver } from '../../packages/language/src/testing/language.ts';
import { complaints, outside, praise, projects, type Remark } from './what-the-evaluation-says.ts';

// The projects of Rehsam 2, judged by the template of their call, beside what the evaluation of the call says of them.
// The examples themselves follow no template: here each is read as if it followed ForteRehsam2.

const folder = join(import.meta.dirname, '../../examples/rehsam2-evaluation');
const language = languageOver();
const reports = new Map<string, FileReport>();

function following(text: string): string {
  const followed = text.replace(/^protocol \S+ (?=\{)/m, '$&follows ForteRehsam2 ');
  if (followed === text) throw new Error('no protocol that can follow the template');
  return followed;
}

beforeAll(async () => {
  for (const project of projects) {
    const text = readFileSync(join(folder, `${project}.rtw`), 'utf8');
    reports.set(project, await language.checkText(following(text)));
  }
}, 120_000);

function answerTo(code: string, project: string): Answer | undefined {
  return reports.get(project)?.studies[0]?.verdicts.find(({ id }) => id === code)?.answer;
}

const findingsOf = (code: string, project: string) =>
  (reports.get(project)?.findings ?? []).filter((finding) => finding.code === code);

/** A remark for each project and each criterion that is to answer to it. */
const eachOf = (remarks: readonly Remark[]) =>
  remarks.flatMap(({ says, projects: told, answers }) =>
    told.flatMap((project) => Object.entries(answers).map(([code, answer]) => ({ says, project, code, answer }))),
  );

test('the call has something to say of every project, and its template is at hand', () => {
  for (const project of projects) {
    const findings = reports.get(project)?.findings ?? [];
    expect(findings.filter(({ code }) => code.startsWith('link.') || code.startsWith('type.'))).toEqual([]);
    expect(findings.some(({ code }) => code.startsWith('forte.'))).toBe(true);
  }
});

describe('what the evaluation holds against a project is found', () => {
  test.each(eachOf(complaints))('$project, $says: $code', ({ project, code, answer }) => {
    expect(answerTo(code, project)).toBe(answer);
    // Also where a criterion is met and merely tells something.
    expect(findingsOf(code, project)).not.toEqual([]);
  });
});

describe('what the evaluation counts in favour of a project gives no finding', () => {
  test.each(eachOf(praise))('$project, $says: $code', ({ project, code, answer }) => {
    expect(answerTo(code, project)).toBe(answer);
    expect(findingsOf(code, project)).toEqual([]);
  });
});

test.each(eachOf(outside))('$project is not asked, $says: $code', ({ project, code, answer }) => {
  expect(answerTo(code, project)).toBe(answer);
});

test('nothing is called wrong that nobody holds against the project', () => {
  const held = new Set(eachOf(complaints).map(({ project, code }) => `${project} ${code}`));
  const wrong = projects.flatMap((project) =>
    (reports.get(project)?.studies[0]?.verdicts ?? [])
      .filter(({ answer }) => answer === 'not-met')
      .map(({ id }) => `${project} ${id}`),
  );
  expect(wrong.filter((one) => !held.has(one))).toEqual([]);
});

test('most projects have a multimodal model, as the evaluation says without naming them', () => {
  const multimodal = projects.filter((project) => answerTo('forte.multimodal', project) === 'met');
  expect(multimodal.length).toBeGreaterThan(projects.length / 2);
});

test('what the evaluation says and the tool finds is what has been looked at', async () => {
  const table = [
    'met; NOT met; ? not reported; - not asked. A dot: not said of this project.',
    '',
    ...block('Held against the projects, or missed in their reports', complaints),
    ...block('Counted in their favour: no finding', praise),
    ...block('Remarked upon, and not asked of a qualitative study', outside),
  ].join('\n');
  console.log(table);
  await expect(table).toMatchFileSnapshot('forte-rehsam2-table.txt');
});

const marks: Readonly<Record<Answer, string>> = {
  met: 'met',
  'not-met': 'NOT',
  'not-reported': '?',
  'not-applicable': '-',
};

const found = (code: string, project: string) => marks[answerTo(code, project) ?? 'not-applicable'];

/** What is said of several projects, with a column for each of them, and then what is said of one alone. */
function block(heading: string, remarks: readonly Remark[]): string[] {
  const [several, single] = [remarks.filter((one) => one.projects.length > 1), remarks.filter(isOfOne)];
  return [
    heading,
    ...aligned(several.length > 0 ? [['', '', ...projects.map(short), ''], ...several.flatMap(acrossProjects)] : []),
    ...aligned(single.flatMap(ofOneProject)),
    '',
  ];
}

const isOfOne = ({ projects: told }: Remark) => told.length === 1;

/** "07412" of 2016-07412, "01252-a" of 2018-01252-a. */
const short = (project: string) => project.slice('2016-'.length);

function acrossProjects({ says, section, projects: told, answers }: Remark): string[][] {
  return Object.keys(answers).map((code) => [
    says,
    code,
    ...projects.map((project) => (told.includes(project) ? found(code, project) : '.')),
    section,
  ]);
}

function ofOneProject({ says, section, projects: told, answers }: Remark): string[][] {
  return told.flatMap((project) =>
    Object.keys(answers).map((code) => [project, says, code, found(code, project), section]),
  );
}

function aligned(rows: readonly string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
