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

  test('nothing at all', async () => {
    expect(await rtw(['sample-size'])).toMatchObject({ exitCode: 2, stderr: 'rtw: --json <file> is missing.\n' });
  });
});

test('an empty list has no answers', async () => {
  expect(await rtw(['sample-size', '--json', '-'], { stdin: '[]' })).toMatchObject({ exitCode: 0, stdout: '[]\n' });
});

test('the help is there in both languages', async () => {
  expect((await rtw(['sample-size', '--help'])).stdout).toMatch(/Solve a list of sample sizes/);
  expect((await rtw(['sample-size', '--help', '--lang', 'sv'])).stdout).toMatch(/urvalsstorlek/);
});
