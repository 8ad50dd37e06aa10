import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer, FileReport, Finding, Judgement } from '@rtw-protocol/model';
import { beforeAll, expect, test } from 'vitest';
import { languageOver } from '../../packages/language/src/testing/language.ts';

// What the tool says of each example, as it has been looked at: any change to it fails until somebody looks again and
// stores it anew (`npx vitest run tests/criteria/stored-findings.test.ts -u`). A file for each example has its grade,
// its answers and its findings; a file for each set has what is said, each message once with the examples that get it.

const examples = join(import.meta.dirname, '../../examples');
const names = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.rtw'))
  .map((path) => path.replaceAll('\\', '/').replace(/\.rtw$/, ''))
  .sort();
const texts = new Map(names.map((name) => [name, readFileSync(join(examples, `${name}.rtw`), 'utf8')]));

// One example imports another.
const language = languageOver(Object.fromEntries([...texts].map(([name, text]) => [`${name}.rtw`, text])));
const sets = [...language.rtw.library.Library.criteria.map(({ name }) => name), 'study', 'template'].sort();

const exampleFile = (name: string) => `stored/examples/${name}.txt`;
const messageFile = (set: string) => `stored/messages/${set}.txt`;

const reports = new Map<string, FileReport>();

beforeAll(async () => {
  for (const name of names) reports.set(name, await language.check(`${name}.rtw`));
}, 120_000);

test.each(names)('%s gets the answers and findings that have been looked at', async (name) => {
  const { studies, findings } = reports.get(name) as FileReport;
  const lines = (texts.get(name) ?? '').split('\n');
  const told = [...studies.flatMap(studyLines), '', ...findings.map((finding) => findingLine(finding, lines))];
  await expect(`${told.join('\n')}\n`).toMatchFileSnapshot(exampleFile(name));
});

test.each(sets)('%s says what has been looked at', async (set) => {
  const said = new Map<string, Set<string>>();
  for (const [name, { findings }] of reports) {
    for (const { code, message } of findings) {
      if (setOf(code) !== set) continue;
      const key = `${code}\n  ${message.en}\n  ${message.sv}`;
      said.set(key, (said.get(key) ?? new Set()).add(name.replace(/.*\//, '')));
    }
  }
  const blocks = [...said].map(([key, who]) => `${key}\n  [${[...who].join(' ')}]`).sort();
  await expect(`${blocks.join('\n')}\n`).toMatchFileSnapshot(messageFile(set));
});

test('a finding belongs to a set, or is the language’s own', () => {
  const codes = [...reports.values()].flatMap(({ findings }) => findings.map(({ code }) => code));
  expect([...new Set(codes.map(setOf))].filter((set) => !sets.includes(set))).toEqual([]);
});

test('nothing is stored of an example or a set that is gone', () => {
  const stored = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.startsWith('stored/') && path.endsWith('.txt'));
  const wanted = new Set([...names.map(exampleFile), ...sets.map(messageFile)]);
  expect(stored.filter((path) => !wanted.has(path))).toEqual([]);
});

const answers: readonly Answer[] = ['met', 'not-met', 'not-reported', 'not-applicable'];

/** The grades, and the criteria by their answers. */
function studyLines({ study, grades, verdicts }: Omit<Judgement, 'findings'>): string[] {
  return [
    `study ${study}`,
    ...grades.flatMap(({ set, reason }) => [`grade ${set}: ${reason.en}`, `  ${reason.sv}`]),
    ...answers.flatMap((answer) => {
      const ids = verdicts.filter((verdict) => verdict.answer === answer).map(shownVerdict);
      return ids.length > 0 ? [`${answer} (${ids.length})`, ...bySet(ids)] : [];
    }),
  ];
}

/** The id alone, unless a waiver makes the answer count for nothing. */
function shownVerdict({ id, status }: Judgement['verdicts'][number]): string {
  return status === 'waived' ? `${id}(waived)` : id;
}

/** "  rehsam: power attrition", a line for each set. */
function bySet(ids: readonly string[]): string[] {
  const groups = Map.groupBy([...ids].sort(), setOf);
  return [...groups].map(([set, own]) => `  ${set}: ${own.map((id) => id.slice(set.length + 1)).join(' ')}`);
}

/** How grave, what, and where. The line's number is left out: it changes with every line before it. */
function findingLine({ code, status, severity, range }: Finding, lines: readonly string[]): string {
  const place = lines[range.start.line]?.slice(range.start.character).trim() ?? '';
  const shown = place.length > 60 ? `${place.slice(0, 59)}…` : place;
  return `${severity} ${code}${status ? ` (${status})` : ''}: ${shown}`;
}

function setOf(code: string): string {
  return code.split('.')[0] ?? '';
}
