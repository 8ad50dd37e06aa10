import { expect, test } from 'vitest';
import { wrap, wrapHanging } from './wrap.ts';

test('lines are no longer than the width', () => {
  expect(wrap('one two three four', 9)).toEqual(['one two', 'three', 'four']);
});

test('a word longer than a line stays whole', () => {
  expect(wrap('see https://example.org/a/b now', 10)).toEqual(['see', 'https://example.org/a/b', 'now']);
});

test('lines after the first stand under its text', () => {
  expect(wrapHanging('Why  ', 'effects on work come late and fade', 26)).toEqual([
    'Why  effects on work come',
    '     late and fade',
  ]);
});

test('a short piece of the language is not broken', () => {
  expect(wrap('write (`at: m6, m12`), or more', 16)).toEqual(['write', '(`at: m6, m12`),', 'or more']);
  expect(wrap('one ` sign alone', 8)).toEqual(['one `', 'sign', 'alone']);
});

test('a long piece of the language is broken as words are, and what stands behind it is no piece', () => {
  const long = `\`${'a b '.repeat(20)}c\``;
  const lines = wrap(`${long} and \`at: m6\` (\`one\`).`, 20);
  expect(lines.join(' ')).toBe(`${long} and \`at: m6\` (\`one\`).`);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(20);
});

test('a number keeps its sign of per cent', () => {
  expect(wrap('a loss of 20 % in all', 12)).toEqual(['a loss of', '20 % in all']);
});

test('no text makes no line', () => {
  expect(wrap('  ', 10)).toEqual([]);
});

test('a long piece of the language may be broken, but no space comes into it', () => {
  const long = 'Write `registration: "NCT00000000" { registry: "ClinicalTrials.gov"; date: 2027-01-17 }`, and `a: 1`.';
  expect(wrap(long, 40).join(' ')).toBe(long);
});
