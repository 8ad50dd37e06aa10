import { expect, test } from 'vitest';
import { displayWidth, padded } from './display-width.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['åäö', 3],
  ['日本', 4],
  ['e\u0301', 1],
  ['👍', 2],
  ['👩‍⚕️', 2],
  ['é…', 2],
])('%j takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test('a column is filled to its width on screen', () => {
  expect(padded('日', 4)).toBe('日  ');
});
