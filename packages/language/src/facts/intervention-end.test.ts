import type { Study } from '@rtw-protocol/model';
import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import {
  after,
  arm,
  at,
  claim,
  component,
  count,
  notReported,
  shown,
  somewhere,
  study,
  time,
  timeline,
  usualCare,
  values,
  workplace,
} from './made-study.mts';

const endOf = (more: Partial<Study>) => shown(factsOf(study({ timeline: timeline({}), ...more })).interventionEnd);

const during = (name: string) => ({ during: values(name) });

describe('the end of the intervention', () => {
  it('is the end of the period in which the arm receives it', () => {
    expect(endOf({ arms: [arm('A', during('treatment'))] })).toEqual(['12 weeks']);
  });

  it('is the end of the last component or workplace part', () => {
    const parts = {
      components: [component(during('treatment'))],
      workplace: [workplace({ starts: values(after('3 months', 'inclusion')), length: values(time('1 month')) })],
    };
    expect(endOf({ arms: [arm('A', parts)] })).toEqual(['4 months']);
  });

  it('is not known when one part does not say how long it goes on', () => {
    expect(
      endOf({ arms: [arm('A', { components: [component(during('treatment'))], workplace: [workplace()] })] }),
    ).toBeUndefined();
    expect(endOf({ arms: [arm('A', { components: [component({ length: notReported })] })] })).toBeUndefined();
  });

  it('does not wait for usual care that goes on beside it', () => {
    const parts = [component(during('treatment')), component({ kind: usualCare })];
    expect(endOf({ arms: [arm('A', { components: parts })] })).toEqual(['12 weeks']);
    expect(endOf({ arms: [arm('A', { components: [component({ kind: usualCare })] })] })).toBeUndefined();
  });

  it('waits for usual care that says when it ends', () => {
    const parts = [
      component(during('treatment')),
      component({ kind: usualCare, length: values(time('6 months')), starts: values(at('inclusion')) }),
    ];
    expect(endOf({ arms: [arm('A', { components: parts })] })).toEqual(['6 months']);
  });

  it('starts a single part that does not say when with the intervention', () => {
    expect(endOf({ arms: [arm('A', { components: [component({ length: values(time('10 weeks')) })] })] })).toEqual([
      '10 weeks',
    ]);
  });

  it('lies between the longest and the sum of parts that do not say when they start', () => {
    const parts = [component({ length: values(time('10 weeks')) }), component({ length: values(time('6 weeks')) })];
    expect(endOf({ arms: [arm('A', { components: parts })] })).toEqual(['10 to 16 weeks']);
  });

  it('takes a period of which only the length is told to start with the intervention', () => {
    const alone = { points: [], periods: [{ name: 'course', length: time('8 weeks'), range: somewhere }], series: [] };
    expect(endOf({ timeline: alone, arms: [arm('A', during('course'))] })).toEqual(['8 weeks']);
  });

  it('ends a single meeting when it takes place', () => {
    const meeting = workplace({ starts: values(after('3 months', 'inclusion')), sessions: values(count(1)) });
    expect(endOf({ arms: [arm('A', { workplace: [meeting] })] })).toEqual(['3 months']);
  });

  it('is the latest of several experimental arms, and unknown when one of them is', () => {
    const short = arm('Short', during('treatment'));
    const long = arm('Long', { components: [component({ length: values(time('6 months')) })] });
    const control = arm('Control', { kind: 'control', components: [component()] });
    expect(endOf({ arms: [short, long, control] })).toEqual(['6 months']);
    expect(endOf({ arms: [short, arm('Silent')] })).toBeUndefined();
    expect(endOf({ arms: [control] })).toBeUndefined();
  });

  it('keeps both when two sources disagree', () => {
    const length = values(claim(time('10 weeks')), claim(time('12 weeks')), claim(time('84 days')));
    expect(endOf({ arms: [arm('A', { components: [component({ length })] })] })).toEqual(['10 weeks', '12 weeks']);
  });

  it('is not known of components that are left open', () => {
    expect(
      endOf({ open: ['components'], arms: [arm('A', { components: [component(during('treatment'))] })] }),
    ).toBeUndefined();
  });

  it('is not known when it is told by itself', () => {
    const ring = {
      points: [],
      periods: [{ name: 'all', start: at('inclusion'), end: at('end-of-intervention'), range: somewhere }],
      series: [],
    };
    expect(endOf({ timeline: ring, arms: [arm('A', during('all'))] })).toBeUndefined();
  });
});
