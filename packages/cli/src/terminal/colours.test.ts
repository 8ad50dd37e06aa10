import { expect, test } from 'vitest';
import { wantsColours } from './colours.ts';

const terminal = { isTTY: true };
const pipe = { isTTY: false };

test('a terminal gets colours, a pipe does not', () => {
  expect(wantsColours(undefined, {}, terminal)).toBe(true);
  expect(wantsColours(undefined, {}, pipe)).toBe(false);
});

test('NO_COLOR and a dumb terminal take them away', () => {
  expect(wantsColours(undefined, { NO_COLOR: '1' }, terminal)).toBe(false);
  expect(wantsColours(undefined, { TERM: 'dumb' }, terminal)).toBe(false);
});

test('an empty NO_COLOR says nothing', () => {
  expect(wantsColours(undefined, { NO_COLOR: '' }, terminal)).toBe(true);
});

test('the options are stronger than the environment', () => {
  expect(wantsColours(true, { NO_COLOR: '1' }, pipe)).toBe(true);
  expect(wantsColours(false, { FORCE_COLOR: '1' }, terminal)).toBe(false);
});
