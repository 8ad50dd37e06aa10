import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { assertApart, planReports } from './report-outputs.ts';

test('text goes to standard output unless something else is asked for', () => {
  expect(planReports([], [])).toEqual([{ format: 'text' }]);
});

test('the first file belongs to the first format, and a format without one goes to standard output', () => {
  expect(planReports(['json', 'text'], ['findings.json'])).toEqual([
    { format: 'json', output: 'findings.json' },
    { format: 'text' },
  ]);
});

test('a file without a format is refused', () => {
  expect(() => planReports(['json'], ['a', 'b'])).toThrow('more --output than --format');
});

test('two formats are not mixed on standard output', () => {
  expect(() => planReports(['json', 'text'], [])).toThrow('Only one format');
});

describe('two formats do not share a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rtw-outputs-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, 'reports/a'), '');
  symlinkSync('a', join(folder, 'reports/link'));
  symlinkSync('reports', join(folder, 'same'));
  const refusal = (outputs: string[], read: string[] = []) =>
    assertApart(
      planReports(['json', 'text'], outputs),
      folder,
      read.map((path) => join(folder, path)),
    ).then(
      () => undefined,
      (error: Error) => error.message,
    );

  test.each([
    ['b', 'b'],
    ['b', './reports/../b'],
    ['reports/a', 'reports/link'],
    ['reports/new', 'same/new'],
  ])('neither %s and %s', async (first, second) => {
    expect(await refusal([first, second])).toContain('Two formats cannot go to the same file');
  });

  test('but write two', async () => {
    expect(await refusal(['reports/a', 'a'])).toBeUndefined();
    expect(await refusal(['nowhere/a', 'elsewhere/a'])).toBeUndefined();
  });

  test('nor does one take the place of what is read', async () => {
    expect(await refusal(['reports/link'], ['b', 'same/a'])).toContain('Cannot write reports/link: it is one of the');
    expect(await refusal(['b'], ['reports/a'])).toBeUndefined();
  });
});
