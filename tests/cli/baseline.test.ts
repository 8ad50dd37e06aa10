import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jsonReport } from '../../packages/cli/src/reports/json-shape.ts';
import { formatText } from '../../packages/language/src/format/format-text.ts';
import { sourceTexts } from '../language/parsing.ts';
import { reordered } from '../language/reordered.ts';
import { folderWith, rtw } from './rtw.ts';

const trial = `protocol Trial {
  title: "Talks with the workplace"
  outcome SickLeave: sick-leave-days { role: primary }
  outcome Ability: work-ability { role: secondary; instrument: "a scale of our own" }
}
`;

/** Checks a folder against its baseline. */
const checked = (folder: string, ...args: string[]) =>
  rtw(['check', '--baseline', 'baseline.json', ...args], { cwd: folder });
const accepted = (folder: string, ...args: string[]) => checked(folder, '--update-baseline', ...args);
const textOf = (folder: string, path = 'baseline.json') => readFileSync(join(folder, path), 'utf8');

/** The codes of the findings that a baseline does not accept. */
async function newIn(folder: string): Promise<string[]> {
  const { stdout } = await checked(folder, '--format', 'json');
  const { files } = jsonReport.parse(JSON.parse(stdout));
  return files.flatMap(({ findings }) => findings.filter((finding) => !finding.accepted).map(({ code }) => code));
}

describe('a baseline', () => {
  test('accepts what is found today, and tells how much that is', async () => {
    const folder = folderWith({ 'trial.rtw': trial });
    expect((await rtw(['check'], { cwd: folder })).exitCode).toBe(1);
    expect((await accepted(folder)).exitCode).toBe(0);
    const { exitCode, stdout, stderr } = await checked(folder, '--max-warnings', '0', '--fail-on', 'info');
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(stdout).toMatch(/No new findings in 1 study in 1 file\.\nNot shown: \d+ findings that the baseline accepts/);
    expect((await checked(folder, '--lang', 'sv')).stdout).toMatch(/Visas inte: \d+ anmärkningar som baslinjen godtar/);
  });

  test('lets what is new fail', async () => {
    const folder = folderWith({ 'trial.rtw': trial });
    await accepted(folder);
    writeFileSync(
      join(folder, 'trial.rtw'),
      trial.replace('  outcome S', '  outcome Pain: pain { at: m6 }\n  outcome S'),
    );
    expect(await newIn(folder)).toContain('link.unknown-time');
    const { exitCode, stdout } = await checked(folder);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('link.unknown-time');
    expect(stdout).not.toContain('design.registration');
  });

  test('that accepts a criterion at one outcome does not accept it at another', async () => {
    const folder = folderWith({ 'trial.rtw': trial });
    await accepted(folder);
    writeFileSync(join(folder, 'trial.rtw'), trial.replace('Ability: work-ability', 'Renamed: work-ability'));
    expect(await newIn(folder)).toContain('outcomes.instrument-validated');
  });

  test('that accepts silence accepts neither what is said later and will not do, nor what lacks something then', async () => {
    const begun = 'protocol Trial {\n  title: "Talks with the workplace"\n  stage: planned\n}\n';
    const folder = folderWith({ 'trial.rtw': begun });
    await accepted(folder);
    const more = '  flow { attrition: 60 % planned }\n  outcome Days: sick-leave-days { role: primary }\n';
    writeFileSync(join(folder, 'trial.rtw'), begun.replace(/}\n$/, `${more}}\n`));
    const found = await newIn(folder);
    expect(found).toContain('rehsam.attrition');
    expect(found).toContain('outcomes.definition');
    expect(found).not.toContain('ethics.approval');
  });

  test('never accepts that a template differs from its lock', async () => {
    const template = (text: string) =>
      `template Our { version: "1.0.0"; title: "${text}" en, "Vår" sv; uses: rehsam }\n`;
    const folder = folderWith({
      'our.rtw': template('Ours'),
      'trial.rtw': `import "our.rtw"\n${trial.replace('Trial', 'Trial follows Our "1"')}`,
    });
    await rtw(['check', 'trial.rtw', '--update-lock'], { cwd: folder });
    writeFileSync(join(folder, 'our.rtw'), template('Ours, changed'));
    await accepted(folder);
    expect(await newIn(folder)).toEqual(['link.template-changed']);
    const { stderr } = await accepted(folder);
    expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(/cannot be accepted here \(trial\.rtw\): .*--update-lock/);
    expect(stderr).not.toContain('Mend the text');
  });

  test('asks for an update where something accepted is gone, and fails nobody for it', async () => {
    const folder = folderWith({ 'trial.rtw': trial, 'other.rtw': trial.replace('Trial', 'Other') });
    await accepted(folder);
    writeFileSync(join(folder, 'trial.rtw'), trial.replace('}\n', '}\n  stage: planned\n'));
    rmSync(join(folder, 'other.rtw'));
    const { exitCode, stderr } = await checked(folder);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/that baseline\.json accepts are no longer there/);
    expect(stderr).toContain('other.rtw');
    expect(stderr).toContain('--update-baseline');
    await accepted(folder);
    expect(textOf(folder)).not.toContain('other.rtw');
    expect((await checked(folder)).stderr).toBe('');
  });

  test('is the same file whatever the order of the run', async () => {
    const folder = folderWith({ 'b.rtw': trial, 'a.rtw': trial.replace('Trial', 'Other') });
    await accepted(folder, 'b.rtw', 'a.rtw');
    const first = textOf(folder);
    await accepted(folder);
    expect(textOf(folder)).toBe(first);
    expect(Object.keys(JSON.parse(first).files)).toEqual(['a.rtw', 'b.rtw']);
  });

  test('keeps what is accepted of files that are not checked', async () => {
    const folder = folderWith({ 'b.rtw': trial, 'a.rtw': trial.replace('Trial', 'Other') });
    await accepted(folder);
    const first = textOf(folder);
    await accepted(folder, 'a.rtw');
    expect(textOf(folder)).toBe(first);
    expect((await checked(folder, 'b.rtw')).stderr).toBe('');
  });

  test('never accepts a text that cannot be read', async () => {
    const folder = folderWith({ 'broken.rtw': 'protocol Broken {\n  title "No colon"\n}\n' });
    const { exitCode, stderr } = await accepted(folder);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/1 finding cannot be accepted \(broken\.rtw\)/);
    expect(stderr).toContain('.rtwignore');
    expect((await checked(folder)).stdout).toContain('syntax.');
  });

  test('names no more than five of the files that it cannot accept as they are', async () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => `${name}.rtw`);
    const folder = folderWith(Object.fromEntries(names.map((name) => [name, 'protocol P {\n  title "x"\n}\n'])));
    const { stderr } = await accepted(folder, '--lang', 'sv');
    expect(stderr.replaceAll(/\s+/g, ' ')).toContain('(a.rtw, b.rtw, c.rtw, d.rtw, e.rtw och 2 filer till)');
  });

  test('means its files from its own folder, wherever the run takes place', async () => {
    const folder = folderWith({ 'call/trial.rtw': trial });
    const inCall = { cwd: join(folder, 'call') };
    await rtw(['check', '--baseline', '../baseline.json', '--update-baseline'], inCall);
    expect(Object.keys(JSON.parse(textOf(folder)).files)).toEqual(['call/trial.rtw']);
    expect((await checked(folder)).exitCode).toBe(0);
  });
});

describe('a baseline survives', () => {
  const reversed = <Item>(items: readonly Item[]) => items.toReversed();
  const changes: [string, (text: string) => string][] = [
    ['lines that move', (text) => `// A remark\n\n\n${text}`],
    ['another form', (text) => formatText(text.replaceAll('\n', '\r\n  ')) as string],
    ['statements in another order', (text) => reordered(text, reversed)],
  ];

  test.each(changes)('%s', async (_, change) => {
    const examples = sourceTexts().filter(({ path }) => /^examples\/[^/]+\.rtw$/.test(path));
    const folder = folderWith(Object.fromEntries(examples.map(({ path, text }) => [path, text])));
    await accepted(folder);
    for (const { path, text } of examples) writeFileSync(join(folder, path), change(text));
    expect(await newIn(folder)).toEqual([]);
    expect((await checked(folder)).stderr).toBe('');
  });

  test('a file that moves, and then asks for an update', async () => {
    const folder = folderWith({ 'trial.rtw': trial });
    await accepted(folder);
    mkdirSync(join(folder, 'submitted'));
    renameSync(join(folder, 'trial.rtw'), join(folder, 'submitted', 'first.rtw'));
    expect(await newIn(folder)).toEqual([]);
    await accepted(folder);
    expect(Object.keys(JSON.parse(textOf(folder)).files)).toEqual(['submitted/first.rtw']);
  });
});

test('a file that has moved is known to every part of a run that is shared out', async () => {
  const folder = folderWith({ 'z.rtw': trial });
  await accepted(folder);
  renameSync(join(folder, 'z.rtw'), join(folder, 'a.rtw'));
  writeFileSync(join(folder, 'b.rtw'), trial);
  const whole = (await checked(folder)).exitCode;
  const parts = await Promise.all(['1/2', '2/2'].map((part) => checked(folder, '--shard', part)));
  expect({ whole, parts: parts.map(({ exitCode }) => exitCode) }).toEqual({ whole: 1, parts: [0, 1] });
});

describe('a baseline that cannot be used ends the run with 2, and stays as it is', () => {
  test.each([
    ['of another version', '{ "schemaVersion": 2, "files": {} }', /another version of rtw/],
    ['that is broken', '{ "schemaVersion": 1,', /is not a baseline/],
    ['that is another file', 'protocol P {}', /is not a baseline/],
  ])('%s', async (_, content, message) => {
    const folder = folderWith({ 'trial.rtw': trial, 'baseline.json': content });
    for (const run of [checked, accepted]) {
      const { exitCode, stdout, stderr } = await run(folder);
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr.replaceAll(/\s+/g, ' ')).toMatch(message);
      expect(textOf(folder)).toBe(content);
    }
  });

  test('that does not exist', async () => {
    const { exitCode, stderr } = await checked(folderWith({ 'trial.rtw': trial }));
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no baseline baseline.json.');
  });

  test('that cannot be written, before anything is checked', async () => {
    const folder = folderWith({ 'trial.rtw': trial });
    const args = ['check', '--baseline', 'nowhere/b.json', '--update-baseline', '--output', 'out.txt'];
    const { exitCode, stdout, stderr } = await rtw([...args, '--lang', 'sv'], { cwd: folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toBe('rtw: Kan inte skriva nowhere/b.json: det finns ingen mapp nowhere.\n');
    expect(readdirSync(folder)).toEqual(['trial.rtw']);
  });

  test('and one that is not named cannot be written', async () => {
    const { exitCode, stderr } = await rtw(['check', '--update-baseline'], { cwd: folderWith({ 'trial.rtw': trial }) });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('give both');
  });
});
