import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { after, at, outcome, shown, somewhere, study, time, values } from './made-study.mts';

const timeline = {
  points: [],
  periods: [],
  series: [{ name: 'quarters', every: time('3 months'), range: somewhere }],
};
const measured = (more: Parameters<typeof outcome>[1]) =>
  shown(factsOf(study({ timeline, outcomes: [outcome('Days', more)] })).outcomes[0]?.measuredEvery);

test('an outcome that follows a series is measured as often as the series goes', () => {
  expect(measured({ at: values(at('quarters')) })).toEqual(['3 months']);
});

test('single times do not tell how often', () => {
  expect(measured({ at: values(after('12 months', 'inclusion')) })).toBeUndefined();
  expect(measured({})).toBeUndefined();
});
