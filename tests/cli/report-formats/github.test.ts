import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, rtw } from '../rtw.ts';
import { markdownProblems } from './markdown-page.ts';
import { reportIn } from './report-in.ts';
import { situations } from './situations.ts';
import { commandsIn, githubProblems } from './workflow-commands.ts';

/** A folder as a job has it: the repository, and the file of the summary beside it. */
function job(files: Readonly<Record<string, string>>, before = '') {
  const top = folderWith({ 'summary.md': before, ...prefixed(files) });
  const summary = join(top, 'summary.md');
  const environment = { GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: join(top, 'repository') };
  return {
    check: (args: readonly string[], env: Record<string, string> = {}) =>
      rtw(['check', ...args], { cwd: join(top, 'repository'), env: { ...environment, ...env } }),
    checkIn: (folder: string, args: readonly string[]) =>
      rtw(['check', ...args], { cwd: join(top, 'repository', folder), env: environment }),
    summary: () => readFileSync(summary, 'utf8'),
    path: summary,
  };
}

const prefixed = (files: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`repository/${path}`, text]));

const protocol = (name: string, body = '') => `protocol ${name} {\n  title: "A study"\n${body}}\n`;

describe('the summary of a job', () => {
  test('is the page of Markdown, after what other commands have written there', async () => {
    const { check, summary } = job(situations.findings, 'From before.\n');
    const { stdout } = await check(['--format', 'github']);
    expect(githubProblems(stdout)).toEqual([]);
    const page = summary().replace(/^From before\.\n/, '');
    expect(page).toBe(await reportIn('markdown', folderWith(situations.findings)));
    expect(markdownProblems(page)).toEqual([]);
  });

  test('is added to by each run', async () => {
    const { check, summary } = job(situations.clean);
    await check(['--format', 'github']);
    await check(['--format', 'github', '--quiet']);
    expect(summary().match(/^# Protocols checked$/gm)).toHaveLength(2);
  });

  test('is left alone where no annotations are asked for', async () => {
    const { check, summary } = job(situations.findings);
    await check(['--format', 'text']);
    expect(summary()).toBe('');
  });

  test('is written once where the page is sent there by name', async () => {
    const { check, summary, path } = job(situations.findings);
    await check(['--format', 'markdown', '--output', path, '--format', 'github']);
    expect(summary().match(/^# Protocols checked$/gm)).toHaveLength(1);
  });

  test.each(['en', 'sv'])('is told to be missing, in %s, before any work', async (language) => {
    const { check } = job(situations.findings);
    const GITHUB_STEP_SUMMARY = join(folderWith({}), 'nowhere/summary.md');
    const { exitCode, stdout, stderr } = await check(['--format', 'github', '--lang', language], {
      GITHUB_STEP_SUMMARY,
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('GITHUB_STEP_SUMMARY');
    expect(stderr).toMatch(language === 'sv' ? /^rtw: Kan inte skriva/ : /^rtw: Cannot write/);
  });

  test('may not be a folder', async () => {
    const { check } = job(situations.findings);
    const GITHUB_STEP_SUMMARY = folderWith({});
    expect(await check(['--format', 'github'], { GITHUB_STEP_SUMMARY })).toMatchObject({ exitCode: 2, stdout: '' });
  });

  test.each([
    ['details', 1024 * 1024 - 8_000, /^What was found in \d+ files has no room here;/m],
    ['rows', 1024 * 1024 - 3_500, /^There is no room for \d+ protocols more in this table;/m],
    ['everything but the sums', 1024 * 1024 - 1_200, /No findings|errors/],
  ])('is cut to what GitHub shows, and tells what is left out: %s', async (_, used, told) => {
    const names = Array.from({ length: 30 }, (_, index) => `Study${index}`);
    const files = Object.fromEntries(names.map((name) => [`${name}.rtw`, protocol(name)]));
    const { check, summary } = job({ ...files, 'rtw.config.json': '{ "sets": ["rehsam"] }' }, 'x'.repeat(used));
    await check(['--format', 'github']);
    expect(Buffer.byteLength(summary())).toBeLessThanOrEqual(1024 * 1024);
    const page = summary().slice(used);
    expect(page).toMatch(told);
    expect(markdownProblems(page)).toEqual([]);
  });

  test('stays as it is where there is no room at all', async () => {
    const full = 'x'.repeat(1024 * 1024);
    const { check, summary } = job(situations.findings, full);
    expect((await check(['--format', 'github'])).exitCode).toBe(1);
    expect(summary()).toBe(full);
  });
});

describe('annotations', () => {
  test('name a file as the repository holds it, wherever in it the tool runs', async () => {
    const { checkIn } = job({ 'call/one/p.rtw': 'protocol P {\n  title "x"\n}\n' });
    const { stdout } = await checkIn('call', ['--format', 'github']);
    expect(commandsIn(stdout)[0]?.properties.file).toBe('call/one/p.rtw');
  });

  test('are counted from one, and a place of several lines has no columns', async () => {
    const { check } = job(situations.findings);
    const commands = commandsIn((await check(['--format', 'github'])).stdout);
    const named = (code: string) => commands.find(({ properties }) => properties.title?.startsWith(code))?.properties;
    expect(named('link.unknown-data-source')).toMatchObject({ line: '23', endLine: '23', col: '18', endColumn: '24' });
    expect(named('rehsam.attrition')).toMatchObject({ line: '27', endLine: '35' });
    expect(named('rehsam.attrition')).not.toHaveProperty('col');
  });

  test('of a file begin with the gravest, since few are shown', async () => {
    const { check } = job({ 'p.rtw': protocol('P') });
    const kinds = commandsIn((await check(['--format', 'github', '--min-severity', 'info'])).stdout).map(
      ({ command }) => command,
    );
    const order = ['error', 'warning', 'notice'];
    expect(new Set(kinds)).toEqual(new Set(order));
    expect(kinds).toEqual(kinds.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  test('stand alone where nothing on the side is wanted', async () => {
    const { check } = job(situations.findings);
    const { stdout } = await check(['--format', 'github', '--quiet']);
    expect(commandsIn(stdout).every(({ properties }) => properties.file !== undefined)).toBe(true);
  });
});

describe('what a document says', () => {
  const evil = '::add-mask::x\\n##[add-path]y %0A::set-env name=A::b ::error file=a,line=1::c';
  const hostile = {
    'rtw.config.json': '{ "sets": ["rehsam"] }',
    'a,line=9::b%0A.rtw': `protocol P {\n  title: "${evil}"\n  waive rehsam.power because "${evil}"\n  stage: "${evil}"\n}\n`,
    'c|`d`<e>.rtw': `protocol P {\n  waive rehsam.power because "| a | <img src=x> @you [x](https://e.org) \`|\` &amp;"\n  title "|"\n  stage: "<b>|"\n}\n`,
  };

  test('starts no command of its own, and each annotation is on its file', async () => {
    const { check } = job(hostile);
    const { stdout } = await check(['--format', 'github', '--min-severity', 'info']);
    expect(githubProblems(stdout)).toEqual([]);
    const files = new Set(commandsIn(stdout).map(({ properties }) => properties.file));
    expect(files).toEqual(new Set(['a,line=9::b%0A.rtw', 'c|`d`<e>.rtw', undefined]));
  });

  test.each(['en', 'sv'])('is only text on the page, in %s', async (language) => {
    const page = await reportIn('markdown', folderWith(hostile), '--min-severity', 'info', '--lang', language);
    expect(page).toContain('@you');
    expect(markdownProblems(page)).toEqual([]);
  });
});

describe('the page of Markdown', () => {
  test('is put together before anything of it is written', async () => {
    const folder = folderWith({ 'out.md': 'old', ...situations.findings });
    mkdirSync(join(folder, 'unreadable.rtw'));
    writeFileSync(join(folder, 'unreadable.rtw/p.rtw'), protocol('P'));
    await rtw(['check', '--format', 'markdown', '--output', 'out.md'], { cwd: folder });
    expect(readFileSync(join(folder, 'out.md'), 'utf8')).toBe(await reportIn('markdown', folder));
  });

  test('leads from each row to what is told of it, also where headings read alike', async () => {
    const folder = folderWith({
      'a/b.rtw': protocol('First'),
      'ab.rtw': protocol('Second'),
      'åäö (1).rtw': protocol('Third'),
    });
    const page = await reportIn('markdown', folder);
    expect(page).toContain('[First](#abrtw)');
    expect(page).toContain('[Second](#abrtw-1)');
    expect(markdownProblems(page)).toEqual([]);
  });

  test('leads there past the headings of studies, and where a name is written in parts', async () => {
    const folder = folderWith({ 'a.rtw': protocol('brtw'), 'b.rtw': protocol('Second'), 'b.rtw-1.rtw': protocol('X') });
    const page = await reportIn('markdown', folder);
    expect(page).toContain('[Second](#brtw-1)');
    expect(markdownProblems(page)).toEqual([]);
    const mac = await reportIn('markdown', folderWith({ ['mål.rtw'.normalize('NFD')]: protocol('P') }));
    expect(mac).toContain(`[P](#${encodeURI('målrtw'.normalize('NFD'))})`);
  });

  test('has only findings where nothing on the side is wanted', async () => {
    const page = await reportIn('markdown', folderWith(situations.findings), '--quiet');
    expect(page).not.toContain('# Protocols checked');
    expect(page.match(/^#+ .*$/gm)).toEqual(['## `our call/wanting.rtw`']);
  });

  test('has a row for a file whose text cannot be read, and none for words alone', async () => {
    const page = await reportIn(
      'markdown',
      folderWith({ 'x.rtw': 'nothing of ours', 'words.rtw': situations.clean['our-words.rtw'] }),
    );
    expect(page.match(/^\| \[?`.*$/gm)).toHaveLength(1);
    expect(page).toMatch(/^\| \[`x\.rtw`\]\(#xrtw\) +\| `x\.rtw`/m);
  });
});
