import { expect, test } from 'vitest';
import { changesBetween } from './changes-between.ts';

test.each([
  ['WIA', 'WAI', 1],
  ['AWI', 'WAI', 1],
  ['wia', 'WAI', 1],
  ['outocme', 'outcome', 1],
])('%s is one swap of neighbours away from %s', (a, b, changes) => {
  expect(changesBetween(a, b)).toBe(changes);
});

test.each([
  ['WAI', 'wai', 0],
  ['', '', 0],
  ['', 'a', 1],
  ['WA', 'WAI', 1],
  ['IAW', 'WAI', 2],
  ['WIAX', 'WAIY', 3],
  ['kitten', 'sitting', 3],
])('between %j and %j every other change counts', (a, b, changes) => {
  expect(changesBetween(a, b)).toBe(changes);
});
