import { expect, test } from 'vitest';
import { foundIn } from '../testing/consistency.ts';

const arms = 'arm A: experimental\narm B: control';

test.each([
  ['individually-randomised { clusters: 12 }', 'clusters-of-persons'],
  ['individually-randomised { unit: primary-care-centre }', 'clusters-of-persons'],
  ['individually-randomised { unit: rehabilitation-coordinator }', 'clusters-of-persons'],
  ['cluster-randomised { unit: person }', 'persons-as-clusters'],
  ['cluster-randomised { clusters: 1 }', 'too-few-clusters'],
  ['cluster-randomised { pairs: 8 }', 'pairs-without-clusters'],
  ['cluster-randomised { pairs: 8; clusters: 20 }', 'pairs-without-clusters'],
  ['stepped-wedge { clusters: 8 }', 'stepped-wedge-steps'],
  ['cluster-randomised { steps: 4 }', 'stepped-wedge-steps'],
])('design: %s is a contradiction', async (design, code) => {
  expect(await foundIn(`design: ${design}\n${arms}`, code)).toHaveLength(1);
});

const codes = [
  'clusters-of-persons',
  'persons-as-clusters',
  'too-few-clusters',
  'pairs-without-clusters',
  'stepped-wedge-steps',
];

test.each([
  'individually-randomised { unit: person }',
  'individually-randomised { unit: patient; clusters: not reported }',
  'cluster-randomised',
  'cluster-randomised { unit: primary-care-centre; clusters: about 20 planned, 28 observed; pairs: 14 }',
  'cluster-randomised { clusters: not reported; pairs: 8 }',
  'stepped-wedge { steps: not reported }',
  'stepped-wedge { steps: 4; clusters: 8 }',
  'not reported { steps: 4; clusters: 8 }',
])('design: %s is none', async (design) => {
  expect(await foundIn(`design: ${design}\n${arms}`, ...codes)).toEqual([]);
});
