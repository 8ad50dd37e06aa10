import { expect, test } from 'vitest';
import { nearest } from './nearest.ts';

test('what is spelt alike comes nearest first', () => {
  expect(nearest('sick-leav', ['sick-leave-days', 'sick-leave', 'diagnosis'])).toEqual(['sick-leave']);
  expect(nearest('WIA', ['WAI', 'HADS', 'EQ-5D'])).toEqual(['WAI']);
});

test('what is spelt quite otherwise is not offered', () => {
  expect(nearest('WIA', ['PHQ-9', 'HADS'])).toEqual([]);
});

test('no more are offered than asked for', () => {
  expect(nearest('abcd', ['abce', 'abcf', 'abcg', 'abch'], 2)).toEqual(['abce', 'abcf']);
});
