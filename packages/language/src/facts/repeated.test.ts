import type { Outcome, Study } from '@rtw-protocol/model';
import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import {
  after,
  answer,
  at,
  outcome,
  plan,
  shown,
  somewhere,
  study,
  theWords,
  time,
  timeline,
  values,
} from './made-study.mts';

const m6 = after('6 months', 'inclusion');
const m12 = after('12 months', 'inclusion');
const inclusionTo12 = { from: at('inclusion'), to: m12 };

function factsAbout(said: Partial<Outcome>, more: Partial<Study> = {}) {
  const [told] = factsOf(study({ ...plan, outcomes: [outcome('O', said)], ...more })).outcomes;
  return told;
}

const series = { ...timeline({}), series: [{ name: 'monthly', every: time('1 month'), range: somewhere }] };

describe('an outcome that is measured more than once', () => {
  const repeated = (said: Partial<Outcome>, more?: Partial<Study>) => answer(factsAbout(said, more)?.repeated);

  it('names several times, or a series', () => {
    expect(repeated({ at: values(at('inclusion'), m12) })).toBe(true);
    expect(repeated({ at: values(at('monthly')) }, { timeline: series })).toBe(true);
    expect(repeated({ at: values(m12) })).toBe(false);
    expect(repeated({ at: values(after('1 year', 'inclusion'), m12, m12) })).toBe(true);
  });

  it('follows the study where it says nothing of its times', () => {
    expect(repeated({}, { followUp: values(m6, m12) })).toBe(true);
    expect(repeated({}, { followUp: values(m12) })).toBeUndefined();
    expect(repeated({ window: values(inclusionTo12) })).toBeUndefined();
  });
});

describe('the times at which groups are compared', () => {
  const compared = (said: Partial<Outcome>, more?: Partial<Study>) => shown(factsAbout(said, more)?.comparedTimes);

  it('are those that the outcome names for it', () => {
    expect(compared({ at: values(m6, m12), comparedAt: values(m12) })).toEqual(['1']);
    expect(compared({ comparedAt: values(m6, m12) })).toEqual(['2']);
  });

  it('are one for a stretch of time, a course and an event', () => {
    expect(compared({ window: values(inclusionTo12) })).toEqual(['1']);
    expect(compared({ at: values(m6, m12), comparedAs: theWords('trajectory') })).toEqual(['1']);
    expect(compared({ at: values(m6, m12), measuredAs: theWords('time-to-event') })).toEqual(['1']);
  });

  it('may be one or several of those at which it is measured after baseline', () => {
    expect(compared({ at: values(at('inclusion'), m12) })).toEqual(['1']);
    expect(compared({ at: values(at('inclusion'), m6, m12) })).toEqual(['1 to 2']);
    expect(compared({ at: values(at('monthly')) }, { timeline: series })).toEqual(['at least 1']);
  });

  it('cannot be told where no time is', () => {
    expect(compared({})).toBeUndefined();
  });
});

describe('a measurement at baseline', () => {
  it('is not told by the times of the study: an outcome may be measured at some of them', () => {
    const atBaseline = (said: Partial<Outcome>) =>
      answer(factsAbout(said, { followUp: values(at('baseline'), m12) })?.measuredAtBaseline);
    expect(atBaseline({})).toBeUndefined();
    expect(atBaseline({ at: values(at('baseline'), m12) })).toBe(true);
  });
});
