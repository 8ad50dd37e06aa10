import type { Outcome, Study } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { after, answer, at, notReported, outcome, study, timeline, values } from './made-study.mts';
import { timesUsedFact } from './times-used.ts';

const points = timeline({ m6: after('6 months', 'inclusion'), m12: after('12 months', 'inclusion') });
const used = (outcomes: Partial<Outcome>[], more: Partial<Study> = {}) =>
  timesUsedFact(study({ timeline: points, outcomes: outcomes.map((said, n) => outcome(`O${n}`, said)), ...more }));
const atM12 = { at: values(at('m12')) };

test('each time of the time line is used where something is measured at it', () => {
  expect(answer(used([{ at: values(at('m6'), at('m12')) }]))).toBe(true);
  expect(answer(used([atM12, { window: values({ from: at('inclusion'), to: at('m6') }) }]))).toBe(true);
  expect(answer(used([], { timeline: timeline({}) }))).toBe(true);
});

test('a time at which nothing is measured is named', () => {
  const told = used([atM12], { followUp: values(at('m6'), at('m12')) });
  expect(answer(told)).toBe(false);
  expect(told?.about?.unused?.claims.map(({ value }) => value)).toEqual(['m6']);
});

test('a time that others are counted from is used', () => {
  const counted = timeline({ start: after('2 weeks', 'inclusion'), m6: after('6 months', 'start') });
  expect(answer(used([{ at: values(at('m6')) }], { timeline: counted }))).toBe(true);
});

test('it cannot be told while an outcome does not say when it is measured', () => {
  expect(used([atM12, { at: notReported }])).toBeUndefined();
  expect(used([atM12, {}])).toBeUndefined();
  expect(used([atM12], { open: ['outcomes'] })).toBeUndefined();
  expect(used([])).toBeUndefined();
});

test('outcomes that say nothing of their times are measured when the study follows people', () => {
  expect(answer(used([atM12, {}], { followUp: values(at('m6')) }))).toBe(true);
});
