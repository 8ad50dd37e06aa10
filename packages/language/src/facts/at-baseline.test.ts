import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { at, outcome, somewhere, study, term, time, values } from './made-study.mts';

const known = (more: Parameters<typeof study>[0]) => factsOf(study(more)).atBaseline?.map(({ name }) => name);

test('what a protocol lists is known at baseline, each concept once', () => {
  expect(known({ baseline: values(term('education'), term('age'), term('education')) })).toEqual(['education', 'age']);
});

test('words of its own are left out: they may be anything', () => {
  expect(known({ baseline: values({ text: 'how far they travel', lineage: [] }, term('age')) })).toEqual(['age']);
});

test('an outcome counts when it is measured at inclusion', () => {
  const pain = (from: string) => outcome('Pain', { concept: term('pain'), at: values(at(from)) });
  expect(known({ outcomes: [pain('inclusion')] })).toEqual(['pain']);
  expect(known({ outcomes: [pain('discharge')] })).toEqual([]);
});

test('so does what groups are matched on, adjusted for or divided by; limits of inclusion do not', () => {
  const analysis = {
    matchedOn: values(term('income')),
    covariates: values(term('sex')),
    subgroups: values(term('diagnosis')),
    range: somewhere,
  };
  const population = { age: values(time('18..64 years')), sickLeave: values(time('2..12 weeks')), range: somewhere };
  expect(known({ analysis, population } as Parameters<typeof study>[0])).toEqual(['income', 'sex', 'diagnosis']);
});

test('an instrument that people are found with tells what it measures', () => {
  const instrument = { ...term('ÖMPSQ'), entry: { measures: values(term('pain-disability-risk')) } };
  const population = { screening: values(instrument), range: somewhere };
  expect(known({ population } as Parameters<typeof study>[0])).toEqual(['pain-disability-risk']);
});
