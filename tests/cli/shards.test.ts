import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { jsonReport } from '../../packages/cli/src/reports/json-shape.ts';
import { reportFormats } from '../../packages/cli/src/reports/reporter.ts';
import { folderWith, type Outcome, rtw } from './rtw.ts';
import { putUnreadable } from './unreadable-file.ts';

// A check of many files takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const example = (name: string) => readFileSync(join(import.meta.dirname, '../../examples', name));

/** Of every kind that a run meets: findings with fixes, waivers, several studies, what cannot be read, what says nothing. */
const protocols = {
  'a/mworks.rtw': example('mworks.rtw'),
  'a/evaluated.rtw': example('rehsam2-evaluation/2018-01252-b.rtw'),
  'b/studies.rtw':
    'protocol One {\n  title: "A study"\n  waive rehsam.power because "Alla är <med>."\n}\n\nprotocol Två {\n  title: "En till"\n  waive\n    rehsam.power\n}\n\nprotocol Three {\n  design: randomised\n  population {\n    age: 18..59 years\n  }\n}\n',
  'b/broken.rtw': 'protocol Broken {\n  title "No colon"\n  armm x\n}\n',
  'b/latin.rtw': Buffer.from('protocol P {\n  title: "\xe5"\n}\n', 'latin1'),
  'c/instruments.rtw': 'instrument OURS: "ours" en, "vår" sv\ninstrument OURS: "ours" en, "vår" sv\n',
  'c/rc-psychiatry.rtw': example('rc-psychiatry.rtw'),
  'd/prosa.rtw': example('prosa.rtw'),
  'empty.rtw': '',
};

/** Runs a command with a file for each format, and answers with what it wrote to them. */
async function inAllFormats(
  args: readonly string[],
  cwd: string,
  name: string,
  said = '',
): Promise<Record<string, string>> {
  mkdirSync(join(cwd, name));
  const file = (format: string) => join(name, format);
  const outputs = reportFormats.flatMap((format) => ['--format', format, '--output', file(format)]);
  const { stderr, exitCode } = await rtw([...args, ...outputs], { cwd });
  expect(stderr).toMatch(/^rtw: \d+ stud/m);
  expect(stderr.replace(/\s+/g, ' ')).toContain(said);
  const written = reportFormats.map((format) => [format, readFileSync(join(cwd, file(format)), 'utf8')] as const);
  return { ...Object.fromEntries(written), exitCode: String(exitCode) };
}

/** Shares a check out, and answers with the files of its results. */
async function shared(count: number, cwd: string, args: readonly string[] = []): Promise<string[]> {
  const names: string[] = [];
  for (let index = 1; index <= count; index++) {
    const name = `${index}-of-${count}${args.join('')}.json`;
    names.push(name);
    const shard = ['--shard', `${index}/${count}`, '--format', 'json', '--output', name];
    expect(await rtw(['check', ...args, ...shard], { cwd })).toMatchObject({ stdout: '' });
  }
  return names;
}

describe('all shards together tell what one run tells, in every format', () => {
  const folder = folderWith(protocols);
  let whole: Record<string, string>;
  beforeAll(async () => {
    whole = await inAllFormats(['check'], folder, 'whole');
    expect(whole.text).toContain('Waived: rehsam.power, because');
    // Findings that are told as one point at the section that lacks something, whose line is there to be read.
    expect(whole.text).toMatch(/^ +\d+ \| {3}population \{$/m);
    // Only the file that is empty has an empty line to show.
    expect(whole.text?.match(/^ +\d+ \|\s*$/gm)).toHaveLength(1);
  }, 120_000);

  test.each([1, 2, 3, 4, 5, 6, 7])('%i of them, in whatever order they are given', async (count) => {
    const names = await shared(count, folder);
    expect(await inAllFormats(['merge', ...names.toReversed()], folder, `merged-${count}`)).toEqual(whole);
  });

  test('in Swedish, with other findings shown, and what a baseline accepts', async () => {
    const inSwedish = ['--lang', 'sv', '--baseline', 'base.json'];
    await rtw(['check', 'a', '--baseline', 'base.json', '--update-baseline'], { cwd: folder });
    const names = await shared(2, folder, inSwedish);
    const told = ['--min-severity', 'info', '--fail-on', 'warning', '--max-warnings', '3'];
    const expected = await inAllFormats(['check', ...inSwedish, ...told], folder, 'swedish');
    expect(expected.text).toContain('som baslinjen godtar');
    // The results are told in their own language.
    expect(await inAllFormats(['merge', ...names, ...told], folder, 'merged-swedish')).toEqual(expected);
  });

  test('files take turns, and each result tells of which part it is', async () => {
    const parts = (await shared(4, folder, ['--quiet'])).map((name) =>
      jsonReport.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
    );
    const run = expect.stringMatching(/^[0-9a-f]{32}$/);
    expect(parts.map(({ shard }) => shard)).toEqual([1, 2, 3, 4].map((index) => ({ index, count: 4, files: 9, run })));
    expect(new Set(parts.map(({ shard }) => shard?.run)).size).toBe(1);
    expect(parts.map(({ files }) => files.map(({ path }) => path))[1]).toEqual(['a/mworks.rtw', 'c/instruments.rtw']);
  });
});

test('whole runs are told in the order in which they are given', async () => {
  const folder = folderWith({ 'a.rtw': 'instrument A', 'b.rtw': 'instrument B' });
  for (const name of ['a', 'b'])
    await rtw(['check', `${name}.rtw`, '--format', 'json', '--output', `${name}.json`], { cwd: folder });
  const { stdout, exitCode } = await rtw(['merge', 'b.json', 'a.json', '--format', 'json'], { cwd: folder });
  const { files, shard } = jsonReport.parse(JSON.parse(stdout));
  expect({ exitCode, shard, paths: files.map(({ path }) => path) }).toEqual({
    exitCode: 0,
    shard: undefined,
    paths: ['b.rtw', 'a.rtw'],
  });
});

describe('a file that could not be checked', () => {
  const names = ['a.rtw', 'b.rtw', 'c.rtw', 'd.rtw'];

  test.each([1, 2, 3, 5])('keeps its place in %i shards, which tell the same as the whole run', async (count) => {
    const folder = folderWith({ 'a.rtw': protocols['b/studies.rtw'], 'c.rtw': '', 'd.rtw': protocols['b/broken.rtw'] });
    await putUnreadable(folder, 'b.rtw');
    const whole = await inAllFormats(['check', ...names], folder, 'whole', 'Cannot read b.rtw');
    expect(whole.exitCode).toBe('2');
    expect(jsonReport.parse(JSON.parse(whole.json!))).toMatchObject({
      unchecked: [{ path: 'b.rtw', index: 1 }],
      summary: { files: 3, unchecked: 1 },
    });
    const parts = Array.from({ length: count }, (_, index) => `part-${index + 1}`);
    for (const [index, part] of parts.entries()) {
      const shard = ['--shard', `${index + 1}/${count}`, '--format', 'json', '--output', part];
      await rtw(['check', ...names, ...shard], { cwd: folder });
    }
    const said = 'b.rtw has not been checked: the run that wrote part-';
    expect(await inAllFormats(['merge', ...parts], folder, 'merged', said)).toEqual(whole);
  });

  test('keeps its place where whole runs are put together', async () => {
    const folder = folderWith({ 'a.rtw': '', 'c.rtw': '', 'd.rtw': '' });
    await putUnreadable(folder, 'b.rtw');
    for (const [result, ...paths] of [
      ['one', 'a.rtw'],
      ['two', 'd.rtw', 'b.rtw', 'c.rtw'],
    ])
      await rtw(['check', ...paths, '--format', 'json', '--output', result!], { cwd: folder });
    const { stdout, exitCode } = await rtw(['merge', 'one', 'two', '--format', 'json'], { cwd: folder });
    const { unchecked, files } = jsonReport.parse(JSON.parse(stdout));
    expect({ exitCode, unchecked, files: files.map(({ path }) => path) }).toEqual({
      exitCode: 2,
      unchecked: [{ path: 'b.rtw', index: 2 }],
      files: ['a.rtw', 'd.rtw', 'c.rtw'],
    });
  });
});

test('the summary of a job tells of all shards', async () => {
  const folder = folderWith({ 'a.rtw': protocols['b/studies.rtw'], 'b.rtw': '', one: '', all: '' });
  const told = async (summary: string, ...args: string[]) => {
    const env = { GITHUB_STEP_SUMMARY: join(folder, summary) };
    const { stdout } = await rtw([...args, '--format', 'github'], { cwd: folder, env });
    return { stdout, summary: readFileSync(join(folder, summary), 'utf8') };
  };
  const expected = await told('one', 'check');
  expect(expected.summary).not.toBe('');
  expect(await told('all', 'merge', ...(await shared(2, folder)))).toEqual(expected);
});

describe('more shards than files', () => {
  test('are no fault, and the rest tell of nothing', async () => {
    const folder = folderWith({ 'a.rtw': '' });
    const names = await shared(3, folder);
    const { stdout } = await rtw(['merge', ...names, '--format', 'json'], { cwd: folder });
    expect(stdout).toBe((await rtw(['check', '--format', 'json'], { cwd: folder })).stdout);
  });
});

describe('a shard that there cannot be', () => {
  const folder = folderWith({ 'a.rtw': '' });
  test.each([
    [['--shard', '0/2'], 'numbered 1 to 2'],
    [['--shard', '3/2'], 'There is no shard 3/2'],
    [['--shard', '1/0'], '--shard takes the number of the part'],
    [['--shard', '2'], 'such as 2/3'],
    [['--shard', '-1/2'], 'such as 2/3'],
    [['--shard', '1/2', '--update-lock'], '--update-lock needs all files'],
    [['--shard', '1/2', '--baseline', 'b.json', '--update-baseline'], '--update-baseline needs all files'],
    [['--shard', '1/2', '--stdin'], '--stdin is one text'],
    [['--workers', '0'], '--workers takes a whole number from 1 to 64'],
  ])('is told before any work: %s', async (args, message) => {
    const { exitCode, stdout, stderr } = await rtw(['check', ...args], { cwd: folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr.replace(/\s+/g, ' ')).toContain(message);
  });
});

describe('results that do not belong together', () => {
  const folder = folderWith({ 'a.rtw': '', 'b.rtw': '', 'c.rtw': 'protocol C {}\n' });
  const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const write = (name: string, value: unknown) =>
    writeFileSync(join(folder, name), typeof value === 'string' ? value : JSON.stringify(value));
  beforeAll(async () => {
    await shared(2, folder);
    await shared(3, folder);
    write('ci.json', {});
    await rtw(['check', '--baseline', 'base.json', '--update-baseline'], { cwd: folder });
    for (const [name, ...args] of [
      ['whole.json'],
      ['errors.json', '--min-severity', 'error'],
      ['swedish.json', '--lang', 'sv', '--shard', '2/2'],
      ['fewer.json', 'a.rtw', '--shard', '2/2'],
      ['one.json', 'a.rtw', 'b.rtw', '--shard', '1/2'],
      ['two.json', 'a.rtw', 'c.rtw', '--shard', '2/2'],
      ['template.json', '--template', 'RtwTrial', '--shard', '2/2'],
      ['config.json', '--config', 'ci.json', '--shard', '2/2'],
      ['accepted.json', '--baseline', 'base.json', '--shard', '2/2'],
    ])
      await rtw(['check', ...args, '--format', 'json', '--output', name!], { cwd: folder });
    const first = read('1-of-2.json');
    write('older.json', { ...first, tool: { ...first.tool, version: '0.0.1' } });
    write('newer.json', { ...first, schemaVersion: 2, anything: 1 });
    write('short.json', { ...first, files: first.files.slice(1) });
    write('nowhere-in-it.json', { ...first, unchecked: [{ path: 'd.rtw', index: 9 }] });
    write('twice.json', { ...read('whole.json'), files: [first.files[0], first.files[0]] });
    const file = first.files[1];
    write('typo.json', { ...first, files: [{ ...file, findings: [{ ...file.findings[0], severty: 'x' }] }] });
    write('broken.json', readFileSync(join(folder, 'whole.json'), 'utf8').slice(0, -20));
    write('trailing.json', `${readFileSync(join(folder, 'whole.json'), 'utf8')}{}`);
    write('deep.json', '['.repeat(50_000));
    write('list.json', [1, 2]);
    write('nothing.json', '');
    write('foreign.json', { name: 'x', files: [] });
    write('other.json', { name: 'x', files: { a: 1 } });
  });

  test.each([
    [['1-of-2.json'], 'these are missing: 2/2'],
    [['1-of-3.json', '3-of-3.json'], 'these are missing: 2/3'],
    [['1-of-2.json', '1-of-2.json'], 'are both part 1/2'],
    [['1-of-2.json', '2-of-3.json'], 'the number of parts differs'],
    [['1-of-2.json', 'fewer.json'], 'over 3 files and fewer.json to one over 1'],
    [['one.json', 'two.json'], 'one.json and two.json are not parts of the same run: they were given other files'],
    [['1-of-2.json', 'template.json'], 'or another --template, --config or --baseline'],
    [['1-of-2.json', 'config.json'], 'or another --template, --config or --baseline'],
    [['1-of-2.json', 'accepted.json'], 'or another --template, --config or --baseline'],
    [['1-of-2.json', 'whole.json'], 'is a part of a run and whole.json is not'],
    [['1-of-2.json', 'swedish.json'], 'different languages, 1-of-2.json (en) and swedish.json (sv)'],
    [['older.json', '2-of-2.json'], 'has been written by rtw 0.0.1'],
    [['newer.json', '2-of-2.json'], 'newer.json has been written by another version'],
    [['short.json', '2-of-2.json'], 'short.json (1/2) tells of 1 file, and its part has 2'],
    [['errors.json'], 'leaves findings out, with --min-severity error'],
    [['whole.json', 'whole.json'], 'whole.json tells of a.rtw twice'],
    [['nowhere-in-it.json'], 'is not a result of "rtw check --format json" (see unchecked in it)'],
    [['twice.json'], 'twice.json tells of a.rtw twice'],
    [['typo.json'], '(see files.0.findings.0.severty in it)'],
    [['broken.json'], 'broken.json is no whole JSON'],
    [['trailing.json'], 'trailing.json is no whole JSON'],
    [['deep.json'], 'deep.json is no whole JSON'],
    [['list.json'], 'list.json is not a result'],
    [['nothing.json'], 'nothing.json is not a result'],
    [['foreign.json'], 'foreign.json is not a result of "rtw check --format json"'],
    [['other.json'], 'other.json is not a result'],
    [['c.rtw'], 'c.rtw is no whole JSON'],
    [['nowhere.json'], 'Cannot read nowhere.json: there is no such file'],
    [['.'], 'Cannot read .: results are read from regular files'],
    [[], 'FILE is missing'],
  ])('are a fault, and nothing is written: %s', async (names, message) => {
    write('out.json', 'before');
    const args = ['merge', ...names, '--format', 'json', '--output', 'out.json'];
    const { exitCode, stdout, stderr } = await rtw(args, { cwd: folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr.replace(/\s+/g, ' ')).toContain(message);
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe('before');
  });

  test('nor with the language that is asked for', async () => {
    const asked = ['merge', 'whole.json', '--lang', 'sv'];
    const { exitCode, stdout, stderr } = await rtw(asked, { cwd: folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr.replace(/\s+/g, ' ')).toContain('Resultaten är på engelska, och "rtw merge" översätter dem inte');
    // The environment asks for nothing.
    const merged = await rtw(['merge', 'whole.json'], { cwd: folder, env: { LC_ALL: 'sv_SE.UTF-8' } });
    expect(merged).toMatchObject({ exitCode: 1, stderr: '' });
    expect(await rtw(['merge', 'whole.json', '--lang', 'en'], { cwd: folder })).toEqual(merged);
  });

  test('are told in Swedish to a Swedish reader', async () => {
    const { stderr }: Outcome = await rtw(['merge', '1-of-2.json', '--lang', 'sv'], { cwd: folder });
    expect(stderr).toBe('rtw: Körningen har 2 delar, och dessa saknas: 2/2.\n');
  });
});
