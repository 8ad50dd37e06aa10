import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonCriteria } from '../../packages/cli/src/catalogue/criteria-shape.ts';
import { jsonReport } from '../../packages/cli/src/reports/json-shape.ts';
import { folderWith, rtw } from './rtw.ts';

const protocol = 'protocol P {\n  design: randomised\n}\n';

/** The sets that judged each file, by its path. */
async function setsByFile(args: string[], cwd: string): Promise<Record<string, string[]>> {
  const { stdout, stderr } = await rtw(['check', '--format', 'json', ...args], { cwd });
  expect(stderr).toBe('');
  return Object.fromEntries(
    jsonReport
      .parse(JSON.parse(stdout))
      .files.map(({ path, studies }) => [
        path,
        [...new Set(studies.flatMap(({ criteria }) => criteria.map(({ id }) => id.split('.')[0]!)))],
      ]),
  );
}

describe('rtw check', () => {
  test('judges each protocol by the configuration of its folder', async () => {
    const cwd = folderWith({
      'a/rtw.config.json': '{ "sets": ["rehsam"] }',
      'a/deep/p.rtw': protocol,
      'b/rtw.config.json': '{ "sets": ["forte", "design"] }',
      'b/p.rtw': protocol,
    });
    expect(await setsByFile([], cwd)).toEqual({ 'a/deep/p.rtw': ['rehsam'], 'b/p.rtw': ['design', 'forte'] });
  });

  test('finds the configuration above the folder where it runs, and for a text on standard input', async () => {
    const cwd = folderWith({ 'rtw.config.json': '{ "sets": ["rehsam"] }', 'a/p.rtw': protocol });
    expect(await setsByFile([], join(cwd, 'a'))).toEqual({ 'p.rtw': ['rehsam'] });
    const { stdout } = await rtw(['check', '--stdin', '--format', 'json'], { cwd, stdin: protocol });
    const ids = jsonReport.parse(JSON.parse(stdout)).files[0]?.studies[0]?.criteria.map(({ id }) => id) ?? [];
    expect(ids.every((id) => id.startsWith('rehsam.'))).toBe(true);
  });

  test('takes the severities of the configuration', async () => {
    const cwd = folderWith({
      'rtw.config.json': '{ "sets": ["rehsam"], "criteria": { "rehsam.power": "info", "rehsam.attrition": "off" } }',
      'p.rtw': protocol,
    });
    const { stdout } = await rtw(['check', '--format', 'json'], { cwd });
    const report = jsonReport.parse(JSON.parse(stdout)).files[0];
    expect(report?.studies[0]?.criteria.find(({ id }) => id === 'rehsam.power')).toMatchObject({ severity: 'info' });
    expect(report?.findings.find(({ code }) => code === 'rehsam.power')).toMatchObject({ severity: 'info' });
    expect(stdout).not.toContain('rehsam.attrition');
  });

  test('takes the configuration that is named for every file, and its folder as root', async () => {
    const cwd = folderWith({
      'rtw.config.json': '{ "sets": ["rehsam"] }',
      'p.rtw': protocol,
      'ci/strict.json': '{ "sets": ["forte"] }',
    });
    expect(await setsByFile(['--config', 'ci/strict.json'], cwd)).toEqual({ 'p.rtw': ['forte'] });
  });

  test('lets a file import within the folder of its configuration', async () => {
    const cwd = folderWith({
      'rtw.config.json': '{ "sets": ["ours"] }',
      'shared.rtw': 'criteria ours { title: "Ours" en, "Våra" sv }\n',
      'a/p.rtw': `import "../shared.rtw"\n${protocol}`,
    });
    const { stdout, exitCode } = await rtw(['check', '--format', 'json', 'p.rtw'], { cwd: join(cwd, 'a') });
    expect(stdout).not.toContain('link.import');
    expect(exitCode).toBe(0);
  });
});

describe('a configuration that is broken ends the work before it begins', () => {
  const broken: [what: string, config: string, en: string, sv: string][] = [
    ['no JSON', '{\n  "sets": [,]\n}', '2:12: This is not JSON', '2:12: Det här är inte JSON'],
    [
      'an unknown setting',
      '{ "set": [] }',
      '1:3: There is no setting `set`. Did you mean "sets"?',
      'Menade du "sets"?',
    ],
    [
      'a wrong value',
      '{ "criteria": { "rehsam.power": "warn" } }',
      '1:33: `warn` is no severity',
      'Menade du "warning"?',
    ],
    [
      'an unknown set',
      '{ "sets": ["fortte"] }',
      'Did you mean "forte"?',
      'Det finns ingen uppsättning kriterier `fortte`.',
    ],
    [
      'an unknown criterion',
      '{ "criteria": { "rehsam.atrition": "off" } }',
      'There is no criterion `rehsam.atrition`. Did you mean "rehsam.attrition"?',
      'Menade du "rehsam.attrition"?',
    ],
  ];
  test.each(broken)('%s', async (_, config, en, sv) => {
    const cwd = folderWith({ 'a/rtw.config.json': config, 'a/p.rtw': protocol, 'p.rtw': protocol });
    const flat = (text: string) => text.replace(/\s+/g, ' ');
    for (const [language, message] of [
      ['en', en],
      ['sv', sv],
    ] as const) {
      const { stdout, stderr, exitCode } = await rtw(['check', '--output', 'out.txt', '--lang', language], { cwd });
      expect(flat(stderr)).toContain(message);
      expect(flat(stderr)).toContain('a/rtw.config.json:');
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    }
  });

  test('for the sample sizes of protocols as well', async () => {
    const cwd = folderWith({ 'rtw.config.json': '{ "sets": ["rehsan"] }', 'p.rtw': protocol });
    const { stdout, stderr, exitCode } = await rtw(['sample-size'], { cwd });
    expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
    expect(stderr).toContain('rtw.config.json:1:12:');
  });

  test('all mistakes are told at once, each on its line', async () => {
    const cwd = folderWith({ 'rtw.config.json': '{ "sets": ["rehsan", "fortte"] }', 'p.rtw': protocol });
    const { stderr } = await rtw(['check'], { cwd });
    expect(stderr).toContain('rtw.config.json:1:12:');
    expect(stderr).toContain('rtw.config.json:1:22:');
  });

  test('one that is named and not there, or that cannot be read', async () => {
    const cwd = folderWith({ 'p.rtw': protocol });
    mkdirSync(join(cwd, 'rtw.config.json'));
    for (const args of [
      ['check'],
      ['check', '--config', 'no.json'],
      ['criteria'],
      ['criteria', '--config', 'no.json'],
    ]) {
      const { stdout, stderr, exitCode } = await rtw(args, { cwd });
      expect({ stdout, exitCode }).toEqual({ stdout: '', exitCode: 2 });
      expect(stderr).toMatch(
        /no\.json: there is no such file|rtw\.config\.json:1:1: This configuration cannot be read/,
      );
    }
  });
});

describe('rtw criteria', () => {
  const listed = async (args: string[], cwd: string) =>
    jsonCriteria.parse(JSON.parse((await rtw(['criteria', '--format', 'json', ...args], { cwd })).stdout));

  test('lists the sets in use here, as they judge here', async () => {
    const cwd = folderWith({
      'rtw.config.json': '{ "sets": ["rehsam"], "criteria": { "rehsam.power": "info", "rehsam.attrition": "off" } }',
    });
    mkdirSync(join(cwd, 'a'));
    const here = await listed([], join(cwd, 'a'));
    expect(new Set(here.map(({ set }) => set))).toEqual(new Set(['rehsam']));
    expect(here.find(({ id }) => id === 'rehsam.power')?.severity).toBe('info');
    expect(here.some(({ id }) => id === 'rehsam.attrition')).toBe(false);
    writeFileSync(join(cwd, 'other.json'), '{ "sets": ["forte"] }');
    expect(new Set((await listed(['--config', 'other.json'], cwd)).map(({ set }) => set))).toEqual(new Set(['forte']));
  });

  test('lists the sets of the catalogue where nothing is configured', async () => {
    const sets = new Set((await listed([], folderWith({ x: '' }))).map(({ set }) => set));
    expect(sets).toContain('rehsam');
    for (const chosen of ['cos-for-work', 'spirit-2025', 'tidier']) expect(sets).not.toContain(chosen);
  });
});
