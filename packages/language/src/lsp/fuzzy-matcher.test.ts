import { expect, test } from 'vitest';
import { RtwFuzzyMatcher } from './fuzzy-matcher.ts';

const matches = (query: string, text: string) => new RtwFuzzyMatcher().match(query, text);

test('letters match in their order, from the beginning of a word on', () => {
  expect(matches('wa', 'work-ability')).toBe(true);
  expect(matches('abil', 'work-ability')).toBe(true);
  expect(matches('bility', 'work-ability')).toBe(false);
  expect(matches('aw', 'work-ability')).toBe(false);
});

test('capitals and digits begin words, and case does not matter', () => {
  expect(matches('das', 'MiDAS')).toBe(true);
  expect(matches('5l', 'EQ-5D-5L')).toBe(true);
  expect(matches('ÅTER', 'återgång')).toBe(true);
});

test('nothing typed matches everything', () => {
  expect(matches('', 'anything')).toBe(true);
});
