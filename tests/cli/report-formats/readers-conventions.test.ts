import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type TestSuites } from 'junit2json';
import type { Log, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { folderWith, rtw } from '../rtw.ts';
import { putUnreadable } from '../unreadable-file.ts';
import { reportIn } from './report-in.ts';
import { situations } from './situations.ts';
import { gitlabProblems, junitProblems, sarifProblems } from './validity.ts';

interface Issue {
  description: string;
  fingerprint: string;
  severity: string;
  location: { path: string; lines: { begin: number } };
}

async function resultsIn(folder: string, ...args: string[]): Promise<Result[]> {
  const log: Log = JSON.parse(await reportIn('sarif', folder, ...args));
  return log.runs[0]?.results ?? [];
}
const issuesIn = async (folder: string): Promise<Issue[]> => JSON.parse(await reportIn('gitlab', folder));
const casesIn = async (folder: string, ...args: string[]) => {
  const read = (await parse(await reportIn('junit', folder, ...args))) as TestSuites;
  return (read.testsuite ?? []).flatMap(({ testcase = [] }) => testcase);
};

describe('places', () => {
  const folder = folderWith({ 'p.rtw': 'protocol P {\n  /* 🙂 */ title "No colon"\n}\n' });

  test('are counted from one, in UTF-16 columns', async () => {
    const [result] = (await resultsIn(folder)).filter(({ ruleId }) => ruleId === 'syntax.missing-colon');
    expect(result?.locations?.[0]?.physicalLocation?.region).toMatchObject({
      startLine: 2,
      startColumn: 12,
      endLine: 2,
      endColumn: 28,
      snippet: { text: 'title "No colon"' },
    });
    const issue = (await issuesIn(folder)).find(({ description }) => description.startsWith('syntax.missing-colon: '));
    expect(issue?.location).toEqual({ path: 'p.rtw', lines: { begin: 2, end: 2 } });
  });

  test('are addresses in SARIF, and paths in GitLab', async () => {
    const odd = folderWith({ 'mål 100%/a#b.rtw': 'protocol P { title "x" }' });
    expect((await resultsIn(odd))[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
      'm%C3%A5l%20100%25/a%23b.rtw',
    );
    expect((await issuesIn(odd))[0]?.location.path).toBe('mål 100%/a#b.rtw');
  });
});

describe('where a service has the repository', () => {
  const folder = folderWith({ 'repo/calls/ours.rtw': situations.findings['our call/ours.rtw'], 'repo/x/y': '' });
  writeFileSync(
    join(folder, 'repo/calls/wanting.rtw'),
    situations.findings['our call/wanting.rtw'].replaceAll('our call/', ''),
  );
  const env = { GITHUB_WORKSPACE: join(folder, 'repo'), CI_PROJECT_DIR: join(folder, 'repo') };
  const inFolder = async (cwd: string, path: string, command = ['check', path]) => {
    const outputs = ['--format', 'sarif', '--output', 'log', '--format', 'gitlab', '--output', 'issues'];
    await rtw([...command, ...outputs], { cwd: join(folder, cwd), env });
    const read = (name: string) => JSON.parse(readFileSync(join(folder, cwd, name), 'utf8'));
    return { log: read('log') as Log, issues: read('issues') as Issue[] };
  };

  test('paths begin there, and nothing depends on the folder in which the tool runs', async () => {
    const fromTop = await inFolder('repo', 'calls/wanting.rtw');
    expect(new Set(fromTop.issues.map(({ location }) => location.path))).toEqual(new Set(['calls/wanting.rtw']));
    const [run] = fromTop.log.runs;
    expect(run?.originalUriBaseIds?.['%SRCROOT%']?.description?.text).toBe('The folder of the repository');
    const places = run?.results?.flatMap(({ locations = [], relatedLocations = [] }) => [
      ...locations,
      ...relatedLocations,
    ]);
    const uris = places?.map(({ physicalLocation }) => physicalLocation?.artifactLocation);
    expect(new Set(uris?.flatMap((at) => (at?.uriBaseId === '%SRCROOT%' ? [at.uri] : [])))).toEqual(
      new Set(['calls/wanting.rtw', 'calls/ours.rtw']),
    );
    expect(await inFolder('repo/calls', 'wanting.rtw')).toEqual(fromTop);
    expect(await inFolder('repo/x', '../calls/wanting.rtw')).toEqual(fromTop);
  });

  test('the same holds of merged results', async () => {
    const cwd = join(folder, 'repo/calls');
    await rtw(['check', 'wanting.rtw', '--format', 'json', '--output', 'all.json'], { cwd });
    const merged = await inFolder('repo/calls', '', ['merge', 'all.json']);
    expect(merged).toEqual(await inFolder('repo', 'calls/wanting.rtw'));
  });
});

test('the fingerprints stay when lines move, and a change of numbers leaves them', async () => {
  const text = situations.findings['our call/wanting.rtw'];
  const folder = folderWith({ ...situations.findings });
  const marks = async () => ({
    sarif: (await resultsIn(folder)).map(({ partialFingerprints }) => partialFingerprints?.primaryLocationLineHash),
    gitlab: (await issuesIn(folder)).map(({ fingerprint }) => fingerprint),
  });
  const before = await marks();
  const changed = `// A comment.\n\n${text.replace('sd: 40 days', 'sd:   41 days')}`;
  writeFileSync(join(folder, 'our call/wanting.rtw'), changed);
  expect(await marks()).toEqual(before);
});

describe('what a document says', () => {
  const name = 'a & b]]> "c" <d>';
  const hostile = {
    'rtw.config.json': '{ "sets": ["rehsam"] }',
    [`${name}.rtw`]: `protocol P {
  waive rehsam.power because "]]> <b>&amp; \u0007\u001b[31m \uFFFF \u202E [x](https://example.org) {0}"
  design: "]]> [x](https://example.org) {0} \u0001"
  title "
}
`,
  };
  const folder = folderWith(hostile);

  test('leaves every report valid', async () => {
    expect(sarifProblems(await reportIn('sarif', folder))).toEqual([]);
    expect(junitProblems(await reportIn('junit', folder))).toEqual([]);
    expect(gitlabProblems(await reportIn('gitlab', folder))).toEqual([]);
  });

  test('is shown as text, and no reader acts on it', async () => {
    const justifications = (await resultsIn(folder)).flatMap(({ suppressions = [] }) =>
      suppressions.map(({ justification }) => justification),
    );
    expect(justifications).toEqual([
      ']]> <b>&amp; \\u0007\\u001B[31m \uFFFF \\u202E \\[x\\](https://example.org) {{0}}',
    ]);
    const skipped = (await casesIn(folder)).flatMap((one) => one.skipped ?? []);
    expect(JSON.stringify(skipped)).toContain(']]> <b>&amp; ');
  });
});

describe('a test of JUnit', () => {
  const folder = folderWith(situations.findings);
  const failing = async (...args: string[]) =>
    (await casesIn(folder, ...args)).filter(({ failure }) => failure).map(({ name }) => name);

  test('fails at the severity that the run fails at', async () => {
    expect(await failing()).toEqual(['link.unknown-data-source', 'rehsam.power']);
    expect(await failing('--fail-on', 'warning')).toEqual([
      'link.unknown-data-source',
      'ours.budget',
      'rehsam.attrition',
      'rehsam.power',
    ]);
  });

  test('fails for an error where the run never does, so that it is seen', async () => {
    expect(await failing('--fail-on', 'never')).toEqual(await failing());
  });

  test('passes where a criterion is met, and is told of where only less is wanting', async () => {
    const cases = await casesIn(folder);
    expect(cases.find(({ name }) => name === 'rehsam.follow-up')).toEqual({
      name: 'rehsam.follow-up',
      classname: 'our call/wanting.Wanting',
    });
    expect(cases.find(({ name }) => name === 'ours.budget')?.['system-out']?.join('')).toContain('budget');
  });

  test('is left out where its findings are not told', async () => {
    expect((await casesIn(folder, '--min-severity', 'error')).map(({ name }) => name)).not.toContain('ours.budget');
  });
});

test('a criterion of a project is explained by what it says, and found where it stands', async () => {
  const log: Log = JSON.parse(await reportIn('sarif', folderWith(situations.findings), '--lang', 'sv'));
  const rule = log.runs[0]?.tool.driver.rules?.find(({ id }) => id === 'ours.budget');
  expect(rule).toMatchObject({
    shortDescription: { text: 'Budgeten' },
    help: { markdown: expect.stringContaining('**Varför:** Vi betalar för det som är planerat.') },
  });
  const result = log.runs[0]?.results?.find(({ ruleId }) => ruleId === 'ours.budget');
  expect(result?.relatedLocations?.[0]).toMatchObject({
    physicalLocation: { artifactLocation: { uri: 'our%20call/ours.rtw' }, region: { startLine: 5 } },
    message: { text: 'Kriteriet ours.budget' },
  });
});

test('SARIF says that a run failed which could not read a file', async () => {
  const folder = folderWith({ 'a.rtw': 'protocol A {}' });
  await putUnreadable(folder, 'b.rtw');
  const successful = async (...paths: string[]) => {
    const log: Log = JSON.parse(await reportIn('sarif', folder, ...paths));
    return log.runs[0]?.invocations?.[0]?.executionSuccessful;
  };
  expect(await successful('a.rtw')).toBe(true);
  expect(await successful('a.rtw', 'b.rtw')).toBe(false);
});
