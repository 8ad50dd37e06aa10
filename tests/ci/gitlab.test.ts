import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { situations } from '../cli/report-formats/situations.ts';
import { gitlabProblems, junitProblems, sarifProblems } from '../cli/report-formats/validity.ts';
import { commandLineTool, folderWith, run } from '../cli/rtw.ts';

// The job that a .gitlab-ci.yml includes; its script runs as a runner of GitLab would run it.

interface Job {
  image: string;
  variables: Record<string, string>;
  before_script: string[];
  script: string[];
  artifacts: { when: string; reports: Record<string, string>; paths: string[] };
}
const file = join(import.meta.dirname, '../../packages/gitlab/rtw.yml');
const { 'rtw-check': job }: { 'rtw-check': Job } = parse(readFileSync(file, 'utf8'));
const tool = commandLineTool();

/** Runs the script of the job; `npx` finds the tool as it would where `npm ci` has installed it. */
async function runJob(files: Readonly<Record<string, string>>, variables: Record<string, string> = {}) {
  const project = folderWith({
    ...files,
    'node_modules/.bin/rtw': `#!/bin/sh\nexec "${process.execPath}" "${tool.file()}" "$@"\n`,
  });
  await run('chmod', ['+x', join(project, 'node_modules/.bin/rtw')]);
  const env = { ...job.variables, ...variables, CI: 'true', GITLAB_CI: 'true', CI_PROJECT_DIR: project };
  const outcome = await run('bash', ['-e', '-o', 'pipefail', '-c', job.script.join('\n')], { cwd: project, env });
  return { ...outcome, read: (name: string) => readFileSync(join(project, name), 'utf8') };
}

describe('the job of GitLab', () => {
  test('fails on findings, and leaves the reports that it promises all the same', async () => {
    const { exitCode, stdout, read } = await runJob(situations.findings);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('link.unknown-data-source');
    const { codequality = '', junit = '' } = job.artifacts.reports;
    expect(gitlabProblems(read(codequality))).toEqual([]);
    expect(JSON.parse(read(codequality))).not.toEqual([]);
    expect(junitProblems(read(junit))).toEqual([]);
    for (const path of job.artifacts.paths) expect(read(path)).toMatch(/^# Protocols checked/);
    expect(job.artifacts.when).toBe('always');
  });

  test('takes paths, patterns and options from its variables', async () => {
    const variables = { RTW_PATHS: 'sound.rtw our-words.rtw', RTW_OPTIONS: '--lang sv --fail-on never' };
    const { exitCode, stdout, stderr } = await runJob(situations.clean, variables);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toContain('1 studie i 2 filer');
  });

  test('takes more formats from its options, and each report goes to its own file', async () => {
    const variables = { RTW_OPTIONS: '--format sarif --output rtw.sarif --format json --output rtw.json' };
    const { stdout, read } = await runJob(situations.findings, variables);
    expect(sarifProblems(read('rtw.sarif'))).toEqual([]);
    expect(JSON.parse(read('rtw.json'))).toMatchObject({ schemaVersion: 1 });
    expect(gitlabProblems(read(job.artifacts.reports.codequality!))).toEqual([]);
    expect(stdout).toContain('link.unknown-data-source');
    expect(stdout).not.toContain('"schemaVersion"');
  });
});
