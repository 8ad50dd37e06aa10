import { expect, test } from 'vitest';
import { linesOf } from '../testing/consistency.ts';

test.each([
  'timeline { period p: from 12 weeks after inclusion to 6 weeks after inclusion }',
  'timeline { period p: from 3 months after discharge to 1 month after discharge }',
  'timeline { point m6: 6 months after inclusion; period p: from m6 to inclusion }',
  'timeline { series s: every 4 weeks from 1 year after inclusion to 3 months after inclusion }',
  'timeline { point m6: 6 months after inclusion }; outcome O: sick-leave { window: m6 to inclusion }',
])('"%s" ends before it starts', async (statements) => {
  expect(await linesOf(statements.replace('};', '}'), 'reversed-time')).toEqual([1]);
});

test.each([
  'timeline { period p: 0..12 weeks after inclusion }',
  'timeline { period p: from start-of-sick-leave to 12 weeks after inclusion }',
  'timeline { period p: from 1 year after start-of-sick-leave to inclusion }',
  'timeline { period p: 12 weeks }',
  'timeline { series s: every 4 weeks }',
  'outcome O: sick-leave { window: inclusion to 12 months }',
  'outcome O: sick-leave { window: 1 year before inclusion to 1 year after inclusion }',
])('"%s" does not', async (statements) => {
  expect(await linesOf(statements, 'reversed-time')).toEqual([]);
});
