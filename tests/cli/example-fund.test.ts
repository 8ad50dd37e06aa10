import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type JsonReport, jsonReport } from '../../packages/cli/src/reports/json-shape.ts';
import { commandLineTool, folderWith, run } from './rtw.ts';

// The example of a funder's package, made as a funder would publish it and installed as a researcher would.

const { rtw } = commandLineTool();
const examples = join(import.meta.dirname, '../../examples');
const study = readFileSync(join(examples, 'example-fund-study.rtw'), 'utf8');
const byName = study.replace('import "example-fund/call.rtw"', 'import "example-fund-rtw-call"');

const quietly = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts'];

async function npm(folder: string, ...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await run('npm', args, { cwd: folder });
  if (exitCode !== 0) throw new Error(stderr);
  return stdout;
}

async function check(folder: string, ...args: readonly string[]): Promise<JsonReport> {
  const { stdout } = await rtw(['check', '--format', 'json', ...args], { cwd: folder });
  return jsonReport.parse(JSON.parse(stdout));
}

/** What is said of the study, with its code, its answer and its line. */
const findingsOf = (report: JsonReport) =>
  report.files.flatMap(({ findings }) =>
    findings.map(({ code, status, severity, range }) => [severity, code, status, range.start.line]),
  );

describe('the package of the Example Fund', () => {
  let folder = '';
  beforeAll(async () => {
    folder = folderWith({ 'study.rtw': byName, 'package.json': '{ "private": true }' });
    const source = folderWith({});
    cpSync(join(examples, 'example-fund'), source, { recursive: true });
    const [packed] = JSON.parse(await npm(source, 'pack', '--json', '--pack-destination', folder)) as {
      filename: string;
    }[];
    await npm(folder, 'install', ...quietly, `./${packed?.filename}`);
  }, 60_000);

  test('is followed by its name where it is installed, and judges as it does beside the study', async () => {
    const installed = findingsOf(await check(folder));
    const beside = folderWith({ 'study.rtw': study });
    cpSync(join(examples, 'example-fund'), join(beside, 'example-fund'), { recursive: true });
    expect(installed.length).toBeGreaterThan(0);
    expect(installed).toEqual(findingsOf(await check(beside, 'study.rtw')));
  });

  test('finds what the study was written to show', async () => {
    const codes = findingsOf(await check(folder)).filter(([severity]) => severity === 'error');
    expect(codes.map(([, code, status]) => `${code} ${status}`)).toEqual([
      'template.ExampleFund.budget not-met',
      'workplace.substantive not-reported',
      'forte.gender not-reported',
    ]);
  });

  test('does not let its long follow-up be waived', async () => {
    const waiving = byName.replace(/\}\s*$/, '  waive rehsam.follow-up because "Two years are long."\n}\n');
    const other = folderWith({ 'waiving.rtw': waiving });
    cpSync(join(folder, 'node_modules'), join(other, 'node_modules'), { recursive: true });
    const codes = findingsOf(await check(other)).map(([, code]) => code);
    expect(codes.filter((code) => String(code).startsWith('waiver.'))).not.toEqual([]);
  });

  test('asks for what it asks for in both languages', async () => {
    const [english, swedish] = await Promise.all(
      ['en', 'sv'].map((language) => rtw(['check', '--lang', language], { cwd: folder })),
    );
    expect(english?.stdout).toContain('4,400,000');
    expect(swedish?.stdout).toContain('Mallen ExampleFund');
  });
});
