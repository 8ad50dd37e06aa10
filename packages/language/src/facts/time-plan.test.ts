import { dateQuantity, type Study } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import {
  after,
  arm,
  claim,
  count,
  outcome,
  plan,
  sampleSize,
  shown,
  somewhere,
  study,
  time,
  timeline,
  values,
} from './made-study.mts';

const rate = (per: string) => ({ claims: [claim(count(10))], about: { per: values(time(per)) }, range: somewhere });

function timePlan(more: Partial<Study> = {}) {
  const made = study({
    ...plan,
    timeline: timeline({ m12: after('12 months', 'inclusion') }),
    arms: [arm('A', { during: values('treatment') })],
    outcomes: [outcome('Days', { at: values({ from: 'm12' }) })],
    sampleSizes: [sampleSize({ participants: values(count(240)) })],
    flow: { rate: rate('1 month'), range: somewhere },
    projectLength: values(time('3 years')),
    ...more,
  } as Partial<Study>);
  const fact = factsOf(made).timePlan;
  return { needs: shown(fact), recruits: shown(fact?.about?.recruitment), has: shown(fact?.about?.available) };
}

test('a project needs the time to recruit, and then to follow the last participant', () => {
  expect(timePlan()).toEqual({ needs: ['36 months'], recruits: ['24 months'], has: ['3 years'] });
});

test('the pace may be told by any length of time', () => {
  expect(timePlan({ flow: { rate: rate('2 weeks'), range: somewhere } } as Partial<Study>).recruits).toEqual([
    '48 weeks',
  ]);
});

test('without a pace nobody can tell how long recruitment takes', () => {
  expect(timePlan({ flow: { range: somewhere } } as Partial<Study>)).toMatchObject({ needs: [], recruits: undefined });
});

test('the dates of recruitment tell how long it takes as well, and must fit the pace where both are told', () => {
  const dates = {
    range: somewhere,
    recruitmentStart: values(dateQuantity('2027-01-01')),
    recruitmentEnd: values(dateQuantity('2028-06-30')),
  };
  const without = { flow: { range: somewhere }, dates } as unknown as Partial<Study>;
  expect(timePlan(without)).toMatchObject({ needs: ['30 months'], recruits: ['18 months'] });
  expect(timePlan({ dates } as unknown as Partial<Study>).recruits).toEqual(['24 months', '18 months']);
});

test('where the end of the intervention is not told, the project needs at least the time of the follow-up', () => {
  expect(timePlan({ arms: [arm('A')] }).needs).toEqual(['at least 36 months']);
});

test('the dates of the project tell how long it lasts as well', () => {
  const dates = {
    range: somewhere,
    projectStart: values(dateQuantity('2027-01-01')),
    projectEnd: values(dateQuantity('2030-12-31')),
  };
  expect(timePlan({ projectLength: undefined, dates } as unknown as Partial<Study>).has).toEqual(['48 months']);
});
