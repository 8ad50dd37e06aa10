import type { Range } from '@rtw-protocol/model';
import { describe, expect, test } from 'vitest';
import { displayWidth } from './display-width.ts';
import { sourceExcerpt } from './source-excerpt.ts';
import { textLines } from './text-lines.ts';

const on = (line: number, from: number, to: number, endLine = line): Range => ({
  start: { line, character: from },
  end: { line: endLine, character: to },
});
const excerpt = (text: string, range: Range, width = 60) => sourceExcerpt(textLines(text), range, width);

test('the place is marked over its whole length', () => {
  expect(excerpt('  alpha: 5', on(0, 2, 7))).toEqual({ source: '  alpha: 5', marks: '  ^^^^^' });
});

test('tabs are as wide in the marks as in the line', () => {
  expect(excerpt('\tx\ty', on(0, 3, 4))).toEqual({ source: '    x   y', marks: '        ^' });
});

test('wide characters before and in the place keep the marks below it', () => {
  expect(excerpt('日本 "語" x', on(0, 4, 5))).toEqual({ source: '日本 "語" x', marks: '      ^^' });
});

test('an empty place marks the character it stands before', () => {
  expect(excerpt('a b', on(0, 2, 2)).marks).toBe('  ^');
});

test('behind the end of a line something is missing', () => {
  expect(excerpt('arm A', on(0, 5, 5)).marks).toBe('     ^');
  expect(excerpt('', on(0, 0, 0))).toEqual({ source: '', marks: '^' });
});

test('a place over several lines is marked to the end of the first', () => {
  expect(excerpt('population {\n}\n', on(0, 0, 1, 1)).marks).toBe('^^^^^^^^^^^^');
});

test('a line that the text does not have is no fault', () => {
  expect(excerpt('a', on(7, 3, 9)).marks).toBe('^');
});

test('control characters are shown at the width of their numbers', () => {
  expect(excerpt('a\u0000b', on(0, 2, 3))).toEqual({ source: 'a\\u0000b', marks: '       ^' });
});

describe('a line longer than the terminal', () => {
  const long = `${'left '.repeat(50)}HERE ${'right '.repeat(50)}`;

  test.each([30, 60, 100])('is cut on both sides to %i columns', (width) => {
    const { source, marks } = excerpt(long, on(0, 250, 254), width);
    expect(displayWidth(source)).toBeLessThanOrEqual(width);
    expect(source).toMatch(/^….*HERE.*…$/);
    expect(source.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('HERE');
  });

  test('is cut only behind a place near its beginning', () => {
    expect(excerpt(long, on(0, 0, 4), 40).source).toMatch(/^left.*…$/);
  });

  test('is cut only before a place at its end', () => {
    const { source, marks } = excerpt(long, on(0, long.length, long.length), 40);
    expect(source).toMatch(/^….*right$/);
    expect(marks).toMatch(/\^$/);
  });

  test('of a million characters is cut as quickly', () => {
    const before = performance.now();
    excerpt('x'.repeat(1_000_000), on(0, 500_000, 900_000));
    expect(performance.now() - before).toBeLessThan(200);
  });
});
