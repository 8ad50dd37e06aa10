import { expect, test } from 'vitest';
import { foundIn } from '../testing/consistency.ts';

test('two names that differ in capitals only are told, once', async () => {
  const [finding, ...others] = await foundIn('arm Care: experimental\narm care: control', 'names-alike');
  expect(others).toEqual([]);
  expect(finding?.range.start.line).toBe(2);
  expect(finding?.related?.[0]?.range.start.line).toBe(1);
});

test.each([
  'arm Care: experimental { component care: care-as-usual }',
  'arm A: experimental { component Care: care-as-usual }\narm B: control { component care: care-as-usual }',
  'arm Care: control\noutcome care: sick-leave',
])('"%s": names of two kinds, or of two places, may be alike', async (statements) => {
  expect(await foundIn(statements, 'names-alike')).toEqual([]);
});
