import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, rtw } from './rtw.ts';

const gold = readFileSync(join(import.meta.dirname, '../statistics/gold/two-proportions.json'), 'utf8');
const shares = { p_control: 0.5, p_intervention: 0.65, alpha: 0.05, sided: 2, power: 0.8 };
const listed = (...cases: object[]) => JSON.stringify(cases);

describe('a list of cases is solved in its order', () => {
  test('from a file', async () => {
    const folder = folderWith({ 'cases.json': gold });
    const { exitCode, stdout, stderr } = await rtw(['sample-size', '--json', 'cases.json'], { cwd: folder });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    const asked = JSON.parse(gold) as { id: string; method: string; expected: { n1: number; n_total: number } }[];
    expect(JSON.parse(stdout)).toMatchObject(
      asked.map(({ id, method, expected: { n1, n_total } }) => ({ id, method, n1, n_total })),
    );
  });

  test('from standard input, with the unrounded figures', async () => {
    const stdin = listed({
      id: 'a',
      method: 'mean_z',
      inputs: { mean_difference: 30, sd: 90, alpha: 0.05, sided: 2, power: 0.8 },
    });
    const { stdout } = await rtw(['sample-size', '--json', '-'], { stdin });
    expect(JSON.parse(stdout)).toEqual([
      {
        id: 'a',
        method: 'mean_z',
        n1: 142,
        n2: 142,
        n_total: 284,
        power_at_n: expect.closeTo(0.801991, 6),
        unrounded: {
          n1: expect.closeTo(141.279835, 6),
          n2: expect.closeTo(141.279835, 6),
          alt: { n2_from_rounded_n1: 142, n_total: 284 },
        },
      },
    ]);
  });
});

test('a case without an answer says why, in the language asked for, and the others are solved', async () => {
  const stdin = listed(
    { id: 'none', method: 'prop_pooled', inputs: { ...shares, p_intervention: 0.5 } },
    { id: 'unknown', method: 'guess', inputs: {} },
    { id: 'some', method: 'prop_pooled', inputs: shares },
  );
  const { exitCode, stdout } = await rtw(['sample-size', '--json', '-', '--lang', 'sv'], { stdin });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([
    { id: 'none', method: 'prop_pooled', error: 'Det finns ingen skillnad mellan grupperna att upptäcka.' },
    { id: 'unknown', method: 'guess', error: expect.stringMatching(/^Det finns ingen metod guess\./) },
    { id: 'some', method: 'prop_pooled', n1: 170 },
  ]);
});

describe('what is no list of cases ends with 2 and says where', () => {
  test.each([
    ['not JSON', '[{', /^rtw: Standard input is not JSON: /],
    ['no list', '{"method": "mean_z"}', /^rtw: Standard input has no list of cases/],
    ['a member that is no case', '[{"id": "a", "method": "x", "inputs": {}}, 7]', /number 2 of the list is no case/],
    ['a case without a method', '[{"id": "a"}]', /number 1 of the list is no case/],
    ['not UTF-8', Buffer.from([0x5b, 0xff, 0x5d]), /is not UTF-8 text/],
  ])('%s', async (_, stdin, message) => {
    const { exitCode, stdout, stderr } = await rtw(['sample-size', '--json', '-'], { stdin });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  test('a file that is not there', async () => {
    const { exitCode, stderr } = await rtw(['sample-size', '--json', 'nowhere.json', '--lang', 'sv']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'rtw: Kan inte läsa nowhere.json: det finns ingen sådan fil eller mapp.\n',
    });
  });

  test('protocols beside a list', async () => {
    const { exitCode, stdout, stderr } = await rtw(['sample-size', 'a.rtw', '--json', '-'], { stdin: '[]' });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(/^rtw: With --json the calculations come from a list/);
  });
});

test('the list in the README is answered: a size, a power, and the names of all methods', async () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
  const [, cases = ''] = readme.match(/```json\n(\[\n {2}\{ "id"[\s\S]*?)```/) ?? [];
  const { stdout } = await rtw(['sample-size', '--json', '-', '--lang', 'en'], { stdin: cases });
  const [days, worth, methods] = JSON.parse(stdout);
  expect(days).toMatchObject({ n1: 151, n_total: 302 });
  expect(worth.power).toBeCloseTo(0.825, 2);
  expect(methods.error).toMatch(/There is no method \?\. The methods are .*\bmean_t\b.*\bpower_mean_t\b/);
});

test('an empty list has no answers', async () => {
  expect(await rtw(['sample-size', '--json', '-'], { stdin: '[]' })).toMatchObject({ exitCode: 0, stdout: '[]\n' });
});

test('the help is there in both languages', async () => {
  expect((await rtw(['sample-size', '--help'])).stdout).toMatch(/Recompute the sample sizes of protocols/);
  expect((await rtw(['sample-size', '--help', '--lang', 'sv'])).stdout).toMatch(/Räkna om urvalsstorlekarna/);
});

// What is said of the protocols in this folder has been read in both languages, and stands beside them
// (`npx vitest run tests/cli/sample-size.test.ts -u` stores it anew).
describe('the sample sizes of protocols are recomputed', () => {
  const folder = join(import.meta.dirname, 'sample-sizes');

  test.each(['en', 'sv'])('one file after the other, told in %s', async (language) => {
    const { exitCode, stdout, stderr } = await rtw(['sample-size', '--lang', language], { cwd: folder });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    await expect(stdout).toMatchFileSnapshot(`sample-sizes/sample-sizes.${language}.md`);
  });

  test('the summary counts those that differ', async () => {
    const differing = (name: string) =>
      `protocol ${name} {\n  sample-size {\n    compare: means { difference: 15 days; sd: 40 days }\n    alpha: 5 %\n    power: 80 %\n    required: 50\n  }\n}\n`;
    const cwd = folderWith({ 'a.rtw': differing('A'), 'b.rtw': differing('B') });
    const summary = async (...paths: string[]) => {
      const { stdout } = await rtw(['sample-size', ...paths], { cwd });
      return stdout.trimEnd().split('\n\n').at(-1)?.replaceAll('\n', ' ');
    };
    expect(await summary('a.rtw')).toBe(
      '1 study in 1 file: 1 calculation, 1 recomputed; 1 states a number that differs.',
    );
    expect(await summary()).toBe('2 studies in 2 files: 2 calculations, 2 recomputed; 2 state a number that differs.');
  });

  test('--quiet leaves out the summary', async () => {
    const { stdout } = await rtw(['sample-size', 'two-arms.rtw', '--quiet'], { cwd: folder });
    expect(stdout).toMatch(/^## TwoArms/);
    expect(stdout).not.toMatch(/1 study in 1 file/);
  });

  test('a narrow terminal gets lists, since rows of a table would break', async () => {
    const { stdout } = await rtw(['sample-size', 'two-arms.rtw', '--lang', 'sv'], {
      cwd: folder,
      env: { COLUMNS: '48' },
    });
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(48);
    expect(stdout).toContain('Anges i protokollet:\n\n- **Krävs (rad 24)**. Angivet: 226;');
  });
});

describe('what cannot be read', () => {
  const study = (statements: string) => `protocol Some {\n  sample-size {\n${statements}\n  }\n}\n`;
  const folder = folderWith({
    'a-broken.rtw': study('    compare: means { difference: 15 days; sd: 40 days }\n    alpha 5 %'),
    'b-whole.rtw': study('    compare: means { difference: 15 days; sd: 40 days }\n    alpha: 5 %\n    power: 80 %'),
    'c-latin1.rtw': Buffer.from('protocol S\xe5 {\n}\n', 'latin1'),
    'none/readme.txt': '',
  });

  test('is left out and said, and the rest goes on', async () => {
    const { exitCode, stdout, stderr } = await rtw(['sample-size'], { cwd: folder });
    expect(exitCode).toBe(1);
    expect(stderr.replace(/\n {5}/g, ' ')).toBe(
      ['a-broken.rtw', 'c-latin1.rtw']
        .map((path) => `rtw: Left out: ${path} cannot be read as a whole; "rtw check ${path}" shows where.\n`)
        .join(''),
    );
    expect(stdout).toMatch(/^## Some: sample size\n\nb-whole\.rtw:2\n/);
    expect(stdout).toContain('| Analysed |     113 |    226 |');
  });

  test('is told before any work starts where a path leads nowhere', async () => {
    const { exitCode, stdout, stderr } = await rtw(['sample-size', 'b-whole.rtw', 'nowhere.rtw', '--lang', 'sv'], {
      cwd: folder,
    });
    expect({ exitCode, stdout, stderr }).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: 'rtw: Kan inte läsa nowhere.rtw: det finns ingen sådan fil eller mapp.\n',
    });
  });

  test('is nothing at all in a folder without protocols', async () => {
    expect(await rtw(['sample-size', 'none'], { cwd: folder })).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: 'rtw: No protocols found: there is no .rtw file in the folder none.\n',
    });
  });
});

test('what a protocol imports counts', async () => {
  const folder = folderWith({
    'arms.rtw': 'component Talks: counselling { }\n',
    'study.rtw':
      'import "arms.rtw"\n\nprotocol Imports {\n  arm A: experimental { gives: Talks }\n  arm B: control\n  sample-size {\n    compare: shares { control: 50 %; intervention: 65 % }\n    alpha: 5 %\n    power: 80 %\n  }\n}\n',
  });
  const { exitCode, stdout } = await rtw(['sample-size', 'study.rtw'], { cwd: folder });
  expect(exitCode).toBe(0);
  expect(stdout).toContain('| Analysed |     170 |');
});

test('no text of a protocol can steer the terminal or break a table', async () => {
  const folder = folderWith({
    'hostile.rtw':
      'protocol Hostile {\n  sample-size {\n    compare: means { difference: 15 days { assumed: "a | b \u202e <script>" }; sd: 40 days }\n    alpha: 5 %\n    power: 80 %\n    among: "some | others"\n  }\n}\n',
  });
  const { stdout } = await rtw(['sample-size', 'hostile.rtw'], { cwd: folder });
  expect(stdout).not.toContain('\u202e');
  expect(stdout).toContain('some \\| others');
  expect(stdout).toContain('a \\| b');
  expect(stdout).toContain('\\<script\\>');
});
