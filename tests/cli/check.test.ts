import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type JsonReport, jsonReport } from '../../packages/cli/src/reports/json-shape.ts';
import { folderWith, rtw } from './rtw.ts';

const sound = 'protocol Sound {\n  title: "A study"\n}\n';
const broken = 'protocol Broken {\n  title "No colon"\n}\n';

async function jsonOf(args: readonly string[], cwd: string): Promise<JsonReport> {
  const { stdout } = await rtw(['check', '--format', 'json', ...args], { cwd });
  return jsonReport.parse(JSON.parse(stdout));
}
const pathsOf = (report: JsonReport) => report.files.map(({ path }) => path);
const codesOf = (report: JsonReport) => report.files.flatMap(({ findings }) => findings.map(({ code }) => code));

test('a file that is named is a protocol, whatever its ending', async () => {
  const folder = folderWith({ 'broken.txt': broken });
  expect(codesOf(await jsonOf(['broken.txt'], folder))).toContainEqual(expect.stringMatching(/^syntax\./));
});

describe('a mistake in a protocol', () => {
  const folder = folderWith({ 'broken.rtw': broken });

  test('is shown with its place, its line and its code, and the exit code is 1', async () => {
    const { exitCode, stdout, stderr } = await rtw(['check', 'broken.rtw'], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^broken\.rtw$/m);
    expect(stdout).toMatch(/^ {2}2:3 {2}error {2}syntax\./m);
    expect(stdout).toMatch(/^ +2 \| {3}title "No colon"\n +\| {3}\^/m);
  });

  test('is shown in Swedish to a Swedish environment', async () => {
    const { stdout } = await rtw(['check'], { cwd: folder, env: { LANG: 'sv_SE.UTF-8' } });
    expect(stdout).toMatch(/2:3 {2}fel {2}syntax\./);
    expect(stdout).toMatch(/Börja med broken\.rtw:2:3/);
  });

  test('has no colours in a pipe, and has them when asked for', async () => {
    expect((await rtw(['check'], { cwd: folder })).stdout).not.toContain('\u001b');
    expect((await rtw(['check', '--color'], { cwd: folder, env: { NO_COLOR: '1' } })).stdout).toContain('\u001b');
    expect((await rtw(['check'], { cwd: folder, env: { FORCE_COLOR: '1' } })).stdout).toContain('\u001b');
    expect((await rtw(['check', '--no-color'], { cwd: folder, env: { FORCE_COLOR: '1' } })).stdout).not.toContain(
      '\u001b',
    );
  });

  test('does not fail a run that fails on nothing', async () => {
    expect((await rtw(['check', '--fail-on', 'never'], { cwd: folder })).exitCode).toBe(0);
  });
});

describe('the JSON', () => {
  const folder = folderWith({ 'a/broken.rtw': broken, 'sound.rtw': sound });

  test('has the shape that it promises', async () => {
    const report = await jsonOf([], folder);
    expect(report.summary.files).toBe(2);
    expect(report.summary.errors).toBeGreaterThan(0);
  });

  test('is the same every time, in whatever order the paths are written', async () => {
    const args = ['check', '--format', 'json', '.'];
    const [first, second] = [await rtw(args, { cwd: folder }), await rtw(args, { cwd: folder })];
    expect(second.stdout).toBe(first.stdout);
  });

  test('speaks the language that is asked for', async () => {
    const english = await jsonOf([], folder);
    const swedish = await jsonOf(['--lang', 'sv'], folder);
    expect(codesOf(swedish)).toEqual(codesOf(english));
    expect(swedish.files[0]?.findings[0]?.message).not.toBe(english.files[0]?.findings[0]?.message);
  });

  test('leaves out what is less grave than asked for, and counts it all the same', async () => {
    const all = await jsonOf([], folder);
    const errors = await jsonOf(['--min-severity', 'error'], folder);
    expect(errors.summary).toEqual(all.summary);
    expect(errors.files.flatMap(({ findings }) => findings).every(({ severity }) => severity === 'error')).toBe(true);
  });

  test('goes to its file, while the text goes to standard output', async () => {
    const { stdout } = await rtw(['check', '--format', 'json', '--output', 'out.json', '--format', 'text'], {
      cwd: folder,
    });
    expect(stdout).toContain('broken.rtw');
    expect(jsonReport.parse(JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'))).files).toHaveLength(2);
  });
});

describe('folders', () => {
  test('are walked in the order of their names, and only for protocols', async () => {
    const folder = folderWith({
      'b.rtw': sound,
      'a/z.rtw': sound,
      'a/notes.txt': 'x',
      'a.rtw': sound,
      'node_modules/x.rtw': broken,
      'dist/x.rtw': broken,
      'out/x.rtw': broken,
      '.git/x.rtw': broken,
    });
    expect(pathsOf(await jsonOf([], folder))).toEqual(['a/z.rtw', 'a.rtw', 'b.rtw']);
  });

  test('that symbolic links lead around in do not keep it going', async () => {
    const folder = folderWith({ 'a/one.rtw': sound });
    symlinkSync('..', join(folder, 'a/up'));
    symlinkSync('one.rtw', join(folder, 'a/two.rtw'));
    symlinkSync('nowhere', join(folder, 'a/lost.rtw'));
    expect(pathsOf(await jsonOf([], folder))).toEqual(['a/one.rtw']);
  });

  test('named together with a file of theirs check it once', async () => {
    const folder = folderWith({ 'a.rtw': sound, 'b.rtw': sound });
    expect(pathsOf(await jsonOf(['b.rtw', '.'], folder))).toEqual(['b.rtw', 'a.rtw']);
  });

  test('without protocols are no fault', async () => {
    const folder = folderWith({ 'readme.txt': 'x' });
    const { exitCode, stdout, stderr } = await rtw(['check'], { cwd: folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: '' });
    expect(stderr).toMatch(/No protocols found/);
    expect((await jsonOf([], folder)).files).toEqual([]);
    expect((await rtw(['check', '--quiet'], { cwd: folder })).stderr).toBe('');
  });
});

describe('what cannot be done', () => {
  const folder = folderWith({ 'broken.rtw': broken });

  test.each([
    ['a path that does not exist', ['broken.rtw', 'nowhere.rtw'], 'Cannot read nowhere.rtw'],
    ['an unknown option', ['--formt', 'json'], 'no option --formt. Did you mean --format?'],
    ['an unknown format', ['--format', 'yaml'], '--format takes text, json'],
    ['an option without its value', ['--max-warnings'], 'A value is missing after --max-warnings'],
    ['a number that is none', ['--max-warnings', 'few'], '--max-warnings takes a whole number'],
    ['standard input and a path', ['--stdin', 'broken.rtw'], 'leave the paths out'],
    ['a name for no standard input', ['--stdin-filename', 'x.rtw'], 'needs --stdin'],
    [
      'a file in a folder that does not exist',
      ['--output', 'nowhere/out.txt'],
      'Cannot write nowhere/out.txt: there is no folder nowhere.',
    ],
    ['a folder to write to', ['--output', '.'], 'Cannot write .: it is a folder'],
  ])('%s is told before any work, with exit code 2', async (_, args, message) => {
    const { exitCode, stdout, stderr } = await rtw(['check', ...args], { cwd: folder });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr.replace(/\s+/g, ' ')).toContain(message);
    expect(readdirSync(folder)).toEqual(['broken.rtw']);
  });

  test('is told in Swedish as well', async () => {
    const { stderr } = await rtw(['check', '--lang', 'sv', 'nowhere.rtw'], { cwd: folder });
    expect(stderr).toBe('rtw: Kan inte läsa nowhere.rtw: det finns ingen sådan fil eller mapp.\n');
  });

  test('leaves an older report as it was', async () => {
    const other = folderWith({ 'report.json': 'old' });
    const args = ['check', '--format', 'json', '--output', join(other, 'report.json'), 'nowhere.rtw'];
    expect((await rtw(args, { cwd: folder })).exitCode).toBe(2);
    expect(readFileSync(join(other, 'report.json'), 'utf8')).toBe('old');
    expect(existsSync(join(other, 'report.json'))).toBe(true);
  });
});

describe('standard input', () => {
  test('is checked as the file that it stands for', async () => {
    const folder = folderWith({ 'shared.rtw': 'instrument OURS: "ours" en, "vår" sv\n' });
    const stdin = 'import "shared.rtw"\nprotocol P {\n  outcome O: work-ability { instrument: OURS }\n}\n';
    const args = ['check', '--format', 'json', '--stdin', '--stdin-filename', 'studies.rtw'];
    const { stdout } = await rtw(args, { cwd: folder, stdin });
    const report = jsonReport.parse(JSON.parse(stdout));
    expect(pathsOf(report)).toEqual(['studies.rtw']);
    expect(codesOf(report).filter((code) => code.startsWith('link.'))).toEqual([]);
  });

  test('needs no name', async () => {
    const { exitCode, stdout } = await rtw(['check', '--stdin'], { stdin: broken });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^stdin\.rtw$/m);
  });
});

describe('a file that is no text of ours', () => {
  test('in another encoding is a finding at its first bad byte', async () => {
    const folder = folderWith({ 'latin.rtw': Buffer.from('protocol P {\n  title: "\xe5"\n}\n', 'latin1') });
    const { exitCode, stdout } = await rtw(['check'], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/2:11 {2}error {2}syntax\.not-utf8/);
  });

  test('may begin with a byte order mark', async () => {
    const folder = folderWith({ 'marked.rtw': `\ufeff${sound}` });
    expect(codesOf(await jsonOf([], folder)).filter((code) => code.startsWith('syntax.'))).toEqual([]);
  });

  test.each([
    ['', 'an empty file'],
    ['// A remark\n', 'a file with nothing but remarks'],
  ])('%j fails: %s was meant to hold a protocol', async (text) => {
    const folder = folderWith({ 'empty.rtw': text });
    const { exitCode, stdout } = await rtw(['check', '--lang', 'sv'], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(stdout).toContain('Filen är tom: det finns inget protokoll i den.');
  });

  test('cannot steer the terminal', async () => {
    const folder = folderWith({ 'evil.rtw': 'protocol P {\n  title \u001b[31m"x"\n}\n' });
    const { stdout } = await rtw(['check'], { cwd: folder });
    expect(stdout).not.toContain('\u001b');
    expect(stdout).toContain('\\u001B');
  });
});

describe('a file that cannot be opened', () => {
  test('does not keep the others from being checked; the run ends with 2', async () => {
    const folder = folderWith({ 'a.rtw': sound, 'c.rtw': sound });
    symlinkSync(join(folder, 'gone'), join(folder, 'b.rtw'));
    const { exitCode, stdout, stderr } = await rtw(['check', '--format', 'json'], { cwd: folder });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/Cannot read b\.rtw/);
    expect(pathsOf(jsonReport.parse(JSON.parse(stdout))).filter((path) => path !== 'b.rtw')).toEqual([
      'a.rtw',
      'c.rtw',
    ]);
  });
});

describe('results that go to a file', () => {
  test('never go over a file that the run reads', async () => {
    const files = {
      'a.rtw': sound,
      'rtw.config.json': '{}\n',
      'rtw.lock.json': '{ "schemaVersion": 1, "templates": {} }\n',
      'baseline.json': '{ "schemaVersion": 1, "files": {} }\n',
    };
    const folder = folderWith(files);
    for (const output of ['rtw.config.json', 'rtw.lock.json', 'baseline.json', './a.rtw']) {
      const args = ['check', '--baseline', 'baseline.json', '--format', 'json', '--output', output];
      const { exitCode, stderr } = await rtw(args, { cwd: folder });
      expect({ output, exitCode }).toEqual({ output, exitCode: 2 });
      expect(stderr).toContain('it is one of the files that are read');
    }
    for (const [path, text] of Object.entries(files)) expect(readFileSync(join(folder, path), 'utf8')).toBe(text);
  });

  test('are told on the side where nothing else is said', async () => {
    const folder = folderWith({ 'broken.rtw': broken });
    const args = ['check', '--format', 'markdown', '--output', 'page.md', '--lang', 'sv'];
    expect((await rtw(args, { cwd: folder })).stderr).toMatch(/^rtw: 1 studie i 1 fil: \d+ fel/);
    expect((await rtw([...args, '--quiet'], { cwd: folder })).stderr).toBe('');
  });

  test('follow a link to a file that is yet to be made', async () => {
    const folder = folderWith({ 'a.rtw': sound });
    symlinkSync('target.json', join(folder, 'link.json'));
    await rtw(['check', '--format', 'json', '--output', 'link.json'], { cwd: folder });
    expect(existsSync(join(folder, 'target.json'))).toBe(true);
  });
});

test('a run that fails for its warnings says so', async () => {
  const folder = folderWith({ 'a.rtw': sound });
  const { exitCode, stderr } = await rtw(['check', '--fail-on', 'never', '--max-warnings', '5'], { cwd: folder });
  expect(exitCode).toBe(1);
  expect(stderr).toMatch(/^rtw: The run fails: \d+ warnings, and at most 5 are allowed/);
});
