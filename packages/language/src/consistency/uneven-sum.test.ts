import { expect, test } from 'vitest';
import { foundIn } from '../testing/consistency.ts';

const study = (statements: string) =>
  `stage: reported\ncitation a: "A"\ncitation b: "B"\narm A: experimental\narm B: control\n${statements}`;

test.each([
  'flow { randomised: 300, 150 in A, 140 in B }',
  'flow { randomised: 300, 310 in A }',
  'flow { analysed: 341 [a], 185 in A [a], 160 in B [a] }',
  'flow { clusters: 28, 14 in A, 13 in B }',
  'design: cluster-randomised { clusters: 28, 14 in A, 13 in B }',
])('"%s" does not add up', async (statements) => {
  const [finding, ...others] = await foundIn(study(statements), 'uneven-sum');
  expect(others).toEqual([]);
  expect(finding?.message.en).toMatch(/add up to \d+/);
});

test.each([
  'flow { randomised: 300, 150 in A, 150 in B }',
  'flow { randomised: 300, 150 in A }',
  'flow { randomised: 150 in A, 140 in B }',
  'flow { randomised: 349 [a], 341 [b]; analysed: 341 [b], 185 in A [b], 156 in B [b] }',
  'flow { randomised: 349 [a], 341 [b], 185 in A, 156 in B }',
  'flow { randomised: 320 planned, 352 observed, 160 planned in A, 160 planned in B }',
  'flow { followed: 300, 140 in A at inclusion, 120 in B at inclusion }',
  'flow { randomised: about 300, 152 in A, 150 in B }',
  'open arms\nflow { randomised: 300, 100 in A, 100 in B }',
])('"%s" does, or may', async (statements) => {
  expect(await foundIn(study(statements), 'uneven-sum')).toEqual([]);
});
