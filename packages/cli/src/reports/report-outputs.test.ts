import { expect, test } from 'vitest';
import { planReports } from './report-outputs.ts';

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

test('two formats do not share a file', () => {
  expect(() => planReports(['json', 'text'], ['a', './a'])).toThrow('same file');
});
