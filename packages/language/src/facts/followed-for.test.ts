import type { Outcome, Study } from '@rtw-protocol/model';
import { expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import { after, at, outcome, shown, study, values } from './made-study.mts';

const followed = (own: Partial<Outcome>, more: Partial<Study> = {}) => {
  const facts = factsOf(study({ outcomes: [outcome('Days', own)], ...more }));
  return [shown(facts.outcomes[0]?.followedFor), shown(facts.followUp?.about?.workOutcomes)];
};

it('An outcome is followed from inclusion to its last measurement', () => {
  expect(followed({ at: values(at('inclusion'), after('6 months', 'inclusion')) })).toEqual([
    ['6 months'],
    ['6 months'],
  ]);
});

it('An outcome is followed as long as its window, whenever that starts', () => {
  expect(followed({ window: values({ from: after('12 months') }) })).toEqual([['12 months'], ['12 months']]);
});

it('An outcome is followed until the last of its times, whatever they are counted from', () => {
  expect(followed({ at: values(after('6 months'), after('12 months')) })).toEqual([['12 months'], ['12 months']]);
});

it('An outcome without a time is followed no longer than the study, whenever that starts', () => {
  const most = ['at most 12 months'];
  expect(followed({}, { followUp: values(after('12 months')) })).toEqual([most, most]);
});

it('Nothing is known of how long an outcome is followed that only says where its time is counted from', () => {
  expect(followed({ window: values({ from: at('accident') }) })).toEqual([undefined, undefined]);
});
