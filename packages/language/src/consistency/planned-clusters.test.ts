import { expect, test } from 'vitest';
import { foundIn } from '../testing/consistency.ts';

const study = (design: string, size = 'cluster-size: 12; icc: 0.05; cluster-size-variation: 0') =>
  `stage: planned
design: cluster-randomised { ${design} }
arm A: experimental
arm B: control
sample-size { compare: means { difference: 10 days; sd: 40 days }; alpha: 5 %; power: 80 %; ${size} }`;

test('fewer clusters than the calculation needs are told with both numbers', async () => {
  const [finding, ...others] = await foundIn(study('clusters: 10 planned'), 'too-few-planned-clusters');
  expect(others).toEqual([]);
  expect(finding?.message.en).toMatch(/^10 clusters are planned, but the calculation of the sample size needs 66:/);
  expect(finding?.message.sv).toMatch(/^10 kluster planeras, men beräkningen av urvalsstorleken kräver 66:/);
});

test.each([
  study('clusters: 66 planned'),
  study('clusters: 10 observed'),
  study('clusters: not reported'),
  study('clusters: 10 planned', 'cluster-size: 12'),
])('enough clusters, or none that are planned, are no contradiction', async (statements) => {
  expect(await foundIn(statements, 'too-few-planned-clusters')).toEqual([]);
});

test('another size of the clusters in the calculation than in the design is told', async () => {
  const [finding, ...others] = await foundIn(study('clusters: 66; cluster-size: 30'), 'cluster-size-differs');
  expect(others).toEqual([]);
  expect(finding?.message.en).toMatch(/counts with 12 persons in a cluster, but the design tells 30\./);
});

test.each([
  study('cluster-size: 12'),
  study('cluster-size: about 12'),
  study('cluster-size: 10..30'),
  study('clusters: 66'),
])('the same size, or one that is not exact, is no contradiction', async (statements) => {
  expect(await foundIn(statements, 'cluster-size-differs')).toEqual([]);
});
