import { expect, test } from 'vitest';
import { languageOver } from '../testing/language.ts';

test('each of two things of one name points to the other', async () => {
  const { findings } = await languageOver().checkText('protocol P {\n  arm A: control\n  arm A: experimental\n}');
  const twins = findings.filter(({ code }) => code === 'link.duplicate-name');
  expect(
    twins.map(({ range, related }) => [range.start.line, related?.map((other) => other.range.start.line)]),
  ).toEqual([
    [1, [2]],
    [2, [1]],
  ]);
});

test('a name that thousands share is told of each, and points to a few', async () => {
  const { findings } = await languageOver().checkText(`protocol P { ${'arm A: control '.repeat(3000)} }`);
  const twins = findings.filter(({ code }) => code === 'link.duplicate-name');
  expect(twins).toHaveLength(3000);
  expect(Math.max(...twins.map(({ related }) => related?.length ?? 0))).toBe(10);
});
