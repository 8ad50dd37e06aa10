import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sarifToMarkdown } from '@security-alert/sarif-to-markdown';
import { parse } from 'junit2json';
import type { Log } from 'sarif';
import { beforeAll, describe, expect, test } from 'vitest';
import { jsonReport } from '../../../packages/cli/src/reports/json-shape.ts';
import { folderWith, rtw } from '../rtw.ts';
import { gitlabProblems, junitProblems, sarifProblems } from './validity.ts';

const root = join(import.meta.dirname, '../../..');

describe.each(['en', 'sv'])('the reports of the examples in %s', (language) => {
  const folder = folderWith({});
  const written = (name: string) => readFileSync(join(folder, name), 'utf8');

  beforeAll(async () => {
    const outputs = ['json', 'sarif', 'junit', 'gitlab'].flatMap((format) => [
      '--format',
      format,
      '--output',
      join(folder, format),
    ]);
    const { stderr } = await rtw(['check', 'examples', '--lang', language, ...outputs], { cwd: root });
    expect(stderr).toMatch(/^rtw: 27 /);
  }, 120_000);

  const found = () => jsonReport.parse(JSON.parse(written('json')));
  const findings = () => found().files.flatMap(({ findings }) => findings);
  const waived = () =>
    found().files.flatMap(({ studies }) => studies.flatMap(({ criteria }) => criteria.filter(isWaived)));
  const isWaived = ({ status }: { status: string }) => status === 'waived';
  const sarif = (): Log => JSON.parse(written('sarif'));

  test('are valid', () => {
    expect(sarifProblems(written('sarif'))).toEqual([]);
    expect(junitProblems(written('junit'))).toEqual([]);
    expect(gitlabProblems(written('gitlab'))).toEqual([]);
  });

  test('name no folder of this machine', () => {
    for (const format of ['sarif', 'junit', 'gitlab']) expect(written(format)).not.toContain(root);
  });

  test('tell each finding once, and each waiver', () => {
    const [run] = sarif().runs;
    const suppressed = run?.results?.filter(({ suppressions }) => suppressions?.length);
    expect(run?.results).toHaveLength(findings().length + waived().length);
    expect(suppressed).toHaveLength(waived().length);
    expect(JSON.parse(written('gitlab'))).toHaveLength(findings().length);
  });

  test('give each result a fingerprint of its own', () => {
    const ofSarif = sarif().runs[0]?.results?.map((result) => result.partialFingerprints?.primaryLocationLineHash);
    const ofGitlab = (JSON.parse(written('gitlab')) as { fingerprint: string }[]).map((issue) => issue.fingerprint);
    expect(new Set(ofSarif).size).toBe(ofSarif?.length);
    expect(new Set(ofGitlab).size).toBe(ofGitlab.length);
  });

  test('explain every rule, and point each result to its own', () => {
    const [run] = sarif().runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { ruleId, ruleIndex = -1 } of run?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId);
    for (const { help, shortDescription, fullDescription } of rules) {
      expect(shortDescription?.text).toBeTruthy();
      expect(fullDescription?.text).toBeTruthy();
      expect(help?.text).toBeTruthy();
      expect(help?.markdown).toBeTruthy();
    }
  });

  test('are read by a consumer of SARIF', () => {
    const options = { owner: 'owner', repo: 'repo', branch: 'main', sourceRoot: '', details: true };
    const [read] = sarifToMarkdown(options)(sarif());
    expect(read?.hasMessages).toBe(true);
    for (const code of new Set(findings().map((finding) => finding.code))) expect(read?.body).toContain(code);
    expect(read?.body).toContain('blob/main/examples/rehsam2-evaluation/2016-07412.rtw#L');
  });

  test('are read by a parser of JUnit, with a suite for each file', async () => {
    const read = await parse(written('junit'));
    const suites = (read && 'testsuite' in read ? read.testsuite : undefined) ?? [];
    expect(suites.map(({ name }) => name)).toEqual(found().files.map(({ path }) => path));
    const cases = suites.flatMap(({ testcase = [] }) => testcase);
    const sum = (count: 'tests' | 'failures' | 'skipped') =>
      suites.reduce((total, suite) => total + (suite[count] ?? 0), 0);
    expect(sum('tests')).toBe(cases.length);
    expect(sum('failures')).toBe(cases.filter(({ failure }) => failure).length);
    expect(sum('skipped')).toBe(waived().length);
    const failing = new Set(
      found().files.flatMap(({ path, findings }) =>
        findings.filter(({ severity }) => severity === 'error').map(({ code, study }) => `${path} ${study} ${code}`),
      ),
    );
    expect(sum('failures')).toBe(failing.size);
  });
});
