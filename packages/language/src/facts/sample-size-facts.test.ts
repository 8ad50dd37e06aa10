import { expect, test } from 'vitest';
import { calculationsOf } from '../calculation/calculations-of.ts';
import { factsOf } from './facts-of.ts';
import { count, percent, plan, sampleSize, study, values } from './made-study.mts';

const size = sampleSize({ alpha: values(percent(5)), power: values(percent(80)), required: values(count(200)) });

test.each([
  ['planned', { ...plan, sampleSizes: [size] }],
  ['of which it is not told how far it has come', { sampleSizes: [size] }],
])('the facts of a study rest on its calculations, which are not worked out again: %s', (_, told) => {
  const read = study(told);
  expect(calculationsOf(factsOf(read))).toBe(calculationsOf(read));
});
