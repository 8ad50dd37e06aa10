import { exactly, type Study, showQuantity } from '@rtw-protocol/model';
import { describe, expect, it } from 'vitest';
import { after, at, somewhere, time } from './made-study.mts';
import { type Side, timeLineOf } from './time-line.ts';

type Timeline = Study['timeline'];

function timeLine(parts: Partial<Timeline>, end = () => [] as ReturnType<typeof time>[]) {
  return timeLineOf({ points: [], periods: [], series: [], ...parts }, end);
}

const point = (name: string, moment: Timeline['points'][number]['moment']) => ({ name, moment, range: somewhere });

const tell = (line: ReturnType<typeof timeLine>, name: string, side: Side = 'end') =>
  line.whenIs(name, side).map((when) => showQuantity(when, 'en'));

describe('the time line', () => {
  it('counts inclusion, randomisation, baseline and the start of the intervention as one moment', () => {
    const line = timeLine({});
    for (const anchor of ['inclusion', 'randomisation', 'baseline', 'start-of-intervention']) {
      expect(line.whenIs(anchor, 'end')).toEqual([exactly('duration', 0)]);
    }
  });

  it('lets a point say otherwise', () => {
    const line = timeLine({
      points: [point('randomisation', after('2 weeks', 'inclusion')), point('m6', after('6 months', 'randomisation'))],
    });
    expect(tell(line, 'randomisation')).toEqual(['2 weeks']);
    expect(line.whenIs('m6', 'end')[0]?.min).toBeCloseTo(14 + 182.5);
  });

  it('does not know how far the start of the sick leave, a discharge or an accident is from inclusion', () => {
    for (const anchor of ['start-of-sick-leave', 'discharge', 'accident', 'nowhere', '']) {
      expect(timeLine({}).when(after('12 months', anchor), 'end')).toEqual([]);
    }
    expect(timeLine({}).when(after('12 months'), 'end')).toEqual([]);
  });

  it('follows points, periods and series to one another', () => {
    const line = timeLine({
      points: [point('post', after('1 week', 'treatment')), point('m6', after('6 months', 'inclusion'))],
      periods: [{ name: 'treatment', start: at('inclusion'), length: time('12 weeks'), range: somewhere }],
      series: [{ name: 'diary', every: time('4 weeks'), from: at('post'), to: at('m6'), range: somewhere }],
    });
    expect(tell(line, 'post')).toEqual(['13 weeks']);
    expect(tell(line, 'diary', 'start')).toEqual(['13 weeks']);
    expect(tell(line, 'diary')).toEqual(['6 months']);
  });

  it('counts "before" a period from its start and "after" it from its end', () => {
    const line = timeLine({
      periods: [
        {
          name: 'treatment',
          start: after('4 weeks', 'inclusion'),
          end: after('12 weeks', 'inclusion'),
          range: somewhere,
        },
      ],
    });
    const weekBefore = {
      from: 'treatment',
      offset: { dimension: 'duration', min: -7, max: -7, unit: 'week' },
    } as const;
    expect(line.when(weekBefore, 'end')[0]?.min).toBe(21);
    expect(line.when(after('1 week', 'treatment'), 'start')[0]?.min).toBe(91);
    expect(line.when({ from: 'treatment', edge: 'start', offset: time('1 week') }, 'end')[0]?.min).toBe(35);
  });

  it('asks for the end of the intervention where a time is counted from it, and keeps what it may be', () => {
    const line = timeLine({ points: [point('post', after('6 months', 'end-of-intervention'))] }, () => [
      time('10 weeks'),
      time('12 weeks'),
    ]);
    expect(line.whenIs('post', 'end').map(({ min }) => Math.round(min ?? 0))).toEqual([253, 267]);
  });

  it('does not know what is told in a circle, and does not hang', () => {
    const line = timeLine({
      points: [point('a', after('1 week', 'b')), point('b', after('1 week', 'a')), point('self', at('self'))],
      periods: [
        { name: 'ring', start: { from: 'ring', edge: 'end' }, end: { from: 'ring', edge: 'start' }, range: somewhere },
      ],
    });
    for (const name of ['a', 'b', 'self', 'ring']) expect(tell(line, name)).toEqual([]);
  });

  it('survives a chain of ten thousand points', () => {
    const points = Array.from({ length: 10_000 }, (_, i) =>
      point(`p${i}`, after('1 day', i === 0 ? 'inclusion' : `p${i - 1}`)),
    );
    const line = timeLine({ points });
    expect(() => line.whenIs('p9999', 'end')).not.toThrow();
    expect(tell(line, 'p10')).toEqual(['11 days']);
  });
});
