import { expect, test } from 'vitest';
import { foundIn } from '../testing/consistency.ts';

const study = (ratio: string, rest = '', kind = 'individually-randomised') =>
  `stage: planned\ndesign: ${kind} { ratio: ${ratio} }\narm A: experimental\narm B: control\n${rest}`;

test('a ratio has a part for each arm', async () => {
  const [finding] = await foundIn(study('1:1:1'), 'uneven-ratio');
  expect(finding?.message.en).toContain('1:1:1 has 3 parts, but the study has 2 arms');
  expect(await foundIn(study('1:1:1', 'arm C: control'), 'uneven-ratio')).toEqual([]);
  expect(await foundIn(study('1:1:1', 'open arms'), 'uneven-ratio')).toEqual([]);
  expect(await foundIn(study('not reported'), 'uneven-ratio')).toEqual([]);
  expect(await foundIn('design: individually-randomised { ratio: 1:1 }', 'uneven-ratio')).toEqual([]);
});

test.each([
  ['2:1', '150 in A, 150 in B'],
  ['1:1', '200 in A, 100 in B'],
  ['1:1', '300 in A observed, 150 in B observed'],
])('the sizes of the arms follow a ratio of %s: not %s', async (ratio, sizes) => {
  const flow = `flow { randomised: ${sizes.replace(/(\d+) in (\w) observed/g, '$1 observed in $2')} }`;
  expect(await foundIn(study(ratio, flow), 'uneven-ratio')).toHaveLength(1);
});

test.each([
  ['2:1', '200 in A, 100 in B'],
  ['1:1', '151 in A, 150 in B'],
  ['1:1', '85 observed in A, 112 observed in B'],
])('a ratio of %s may give %s', async (ratio, sizes) => {
  expect(await foundIn(study(ratio, `flow { randomised: ${sizes} }`), 'uneven-ratio')).toEqual([]);
});

test('a ratio of clusters says nothing of persons', async () => {
  const flow = (statement: string) => study('1:1', `flow { ${statement} }`, 'cluster-randomised');
  expect(await foundIn(flow('randomised: 300 in A, 100 in B'), 'uneven-ratio')).toEqual([]);
  expect(await foundIn(flow('clusters: 20 in A, 5 in B'), 'uneven-ratio')).toHaveLength(1);
});

test('a ratio that changes says nothing of the sizes', async () => {
  const changing = study('1:1, 2:1 { from: 2024-01-01 }', 'flow { randomised: 300 in A, 100 in B }');
  expect(await foundIn(changing, 'uneven-ratio')).toEqual([]);
});
