import { expect, test } from 'vitest';
import { textLines } from './text-lines.ts';

test('lines end with any kind of break', () => {
  const lines = textLines('a\nb\r\nc\rd');
  expect([0, 1, 2, 3, 4].map((index) => lines.line(index))).toEqual(['a', 'b', 'c', 'd', '']);
});

test('the line after the last break is empty', () => {
  expect(textLines('a\n').line(1)).toBe('');
});
