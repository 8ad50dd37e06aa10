import type { Study } from '@rtw-protocol/model';
import { describe, expect, it } from 'vitest';
import { studyIn } from '../testing/calculations.ts';
import { factsOf } from './facts-of.ts';
import {
  after,
  arm,
  claim,
  count,
  finished,
  outcome,
  percent,
  plan,
  primary,
  sampleSize,
  shown,
  somewhere,
  study,
  term,
  timeline,
  values,
} from './made-study.mts';

const arms = [arm('A'), arm('B', { kind: 'control' })];
const flow = (more: Omit<NonNullable<Study['flow']>, 'range'>) => ({ flow: { range: somewhere, ...more } });

function participants(more: Partial<Study>) {
  const fact = factsOf(study({ arms, ...more })).participants;
  const { planned, recruited, required, afterAttrition, counted, reached } = fact?.about ?? {};
  return {
    number: shown(fact),
    planned: shown(planned),
    recruited: shown(recruited),
    required: shown(required),
    afterAttrition: shown(afterAttrition),
    counted: shown(counted),
    reached: shown(reached),
  };
}

const calculation = sampleSize({
  required: values(count(262)),
  participants: values(count(300)),
  attrition: values(percent(20)),
});

describe('the number of participants', () => {
  it('is told in whole people where it is reckoned, and as it stands where it is written', () => {
    const size = sampleSize({ ...calculation, participants: values(count(159.5)), attrition: values(percent(20)) });
    const { planned, afterAttrition } = participants({ ...plan, sampleSizes: [size] });
    expect([planned, afterAttrition]).toEqual([['159.5'], ['127']]);
  });

  it('of a plan is what is left of the planned after the expected attrition', () => {
    expect(participants({ ...plan, sampleSizes: [calculation] })).toEqual({
      number: ['300'],
      planned: ['300'],
      recruited: undefined,
      required: ['262'],
      afterAttrition: ['240'],
      counted: ['240'],
      reached: ['91.6 %'],
    });
  });

  it('of a plan is no more than the planned number where no attrition is stated', () => {
    const size = sampleSize({ required: values(count(200)), participants: values(count(200)) });
    expect(participants({ ...plan, sampleSizes: [size] }).reached).toEqual(['at most 100 %']);
  });

  it('of a finished study is the recruited number, whatever was planned', () => {
    const told = participants({ ...finished, sampleSizes: [calculation], ...flow({ randomised: values(count(131)) }) });
    expect(told.counted).toEqual(['131']);
    expect(told.reached).toEqual(['50 %']);
    expect(participants({ ...finished, sampleSizes: [calculation] }).counted).toBeUndefined();
  });

  it('reaches at least what is asked for where only an upper bound of that is told', () => {
    const size = sampleSize({ required: values({ dimension: 'number', max: 341 }) });
    const told = participants({ ...finished, sampleSizes: [size], ...flow({ randomised: values(count(341)) }) });
    expect(told.reached).toEqual(['at least 100 %']);
  });

  it('of a study that does not tell its stage may be the planned or the recruited one', () => {
    const recruited = (n: number) => flow({ randomised: values(claim(count(n), { status: 'observed' })) });
    const size = [calculation];
    expect(participants({ sampleSizes: size, ...recruited(131) }).counted).toEqual(['240', '131']);
    expect(participants({ sampleSizes: size, ...recruited(240) }).counted).toEqual(['240']);
    const two = { stage: values({ word: 'planned' as const }, { word: 'reported' as const }) };
    expect(participants({ ...two, sampleSizes: size, ...recruited(131) }).counted).toEqual(['240', '131']);
  });

  it('of a study that does not tell its stage is unknown where only the plan or only the recruitment is told', () => {
    expect(participants({ sampleSizes: [calculation] }).counted).toBeUndefined();
    const observed = flow({ randomised: values(claim(count(131), { status: 'observed' })) });
    expect(participants(observed).counted).toBeUndefined();
  });

  it('lies between those who started and those who consented where nobody tells how many were randomised', () => {
    const stations = flow({ consented: values(count(150)), started: values(count(120)), analysed: values(count(90)) });
    expect(participants({ ...finished, ...stations }).recruited).toEqual(['120 to 150']);
    const design = { design: { kinds: values(term('observational')), range: somewhere } };
    expect(participants({ ...finished, ...design, ...stations }).recruited).toEqual(['120']);
  });

  it('is summed over the arms where each of them has its own', () => {
    const perArm = values(claim(count(85), { arm: 'A' }), claim(count(112), { arm: 'B' }));
    expect(participants({ ...finished, ...flow({ randomised: perArm }) }).recruited).toEqual(['197']);
    const one = values(claim(count(85), { arm: 'A' }));
    expect(participants({ ...finished, ...flow({ randomised: one }) }).recruited).toBeUndefined();
  });

  it('tells planned and observed numbers of one list apart', () => {
    const both = values(
      claim(count(300), { status: 'planned' }),
      claim(count(85), { arm: 'A' }),
      claim(count(112), { arm: 'B' }),
    );
    const told = participants({ ...finished, ...flow({ randomised: both }) });
    expect([told.planned, told.recruited]).toEqual([['300'], ['197']]);
  });

  it('is at least the number analysed where nobody tells how many began', () => {
    expect(participants({ ...finished, ...flow({ analysed: values(count(341)) }) }).recruited).toEqual([
      'at least 341',
    ]);
  });

  it('keeps both when two sources disagree', () => {
    const two = values(claim(count(349)), claim(count(341)));
    const told = participants({
      ...finished,
      sampleSizes: [sampleSize({ required: values(count(400)) })],
      ...flow({ randomised: two }),
    });
    expect(told.reached).toEqual(['87.3 %', '85.3 %']);
  });

  it('asks for the number per arm times the arms', () => {
    const size = sampleSize({ requiredPerArm: values(count(72)), participantsPerArm: values(count(80)) });
    const told = participants({ ...plan, sampleSizes: [size], arms: [...arms, arm('C'), arm('D')] });
    expect([told.required, told.planned]).toEqual([['288'], ['320']]);
    expect(participants({ ...plan, sampleSizes: [size], open: ['arms'] }).required).toBeUndefined();
  });

  it('goes by the calculation for the primary outcome, and by the larger of two', () => {
    const outcomes = [outcome('Days', primary), outcome('Other')];
    const other = sampleSize({ outcomes: ['Other'], required: values(count(900)) });
    const days = (n: number) => sampleSize({ outcomes: ['Days'], required: values(count(n)) });
    expect(participants({ outcomes, sampleSizes: [other, days(200), days(262)] }).required).toEqual(['262']);
  });
});

describe('attrition', () => {
  const points = { m6: after('6 months', 'inclusion'), m12: after('12 months', 'inclusion') };
  const attritionOf = (more: Partial<Study>) => {
    const fact = factsOf(study({ arms, timeline: timeline(points), ...more })).attrition;
    return { shown: shown(fact), status: fact?.claims[0]?.status };
  };

  it('is observed at the last point of a finished study', () => {
    const counted = flow({
      randomised: values(count(124)),
      followed: values(claim(count(95), { at: 'm6' }), claim(count(87), { at: 'm12' })),
    });
    expect(attritionOf({ ...finished, ...counted })).toEqual({ shown: ['29.8 %'], status: 'observed' });
  });

  it('is the one stated at the last point, planned or observed', () => {
    const stated = flow({ attrition: values(claim(percent(10), { at: 'm6' }), claim(percent(22), { at: 'm12' })) });
    expect(attritionOf({ ...finished, ...stated })).toEqual({ shown: ['22 %'], status: 'observed' });
    expect(attritionOf({ ...plan, ...stated })).toEqual({ shown: ['22 %'], status: 'planned' });
  });

  it('is the one without a time where others have one', () => {
    const stated = flow({ attrition: values(claim(percent(10), { at: 'm6' }), percent(20)) });
    expect(attritionOf({ ...finished, ...stated }).shown).toEqual(['20 %']);
  });

  it('is summed over the arms', () => {
    const inArms = (a: number, b: number) => values(claim(count(a), { arm: 'A' }), claim(count(b), { arm: 'B' }));
    expect(
      attritionOf({ ...finished, ...flow({ randomised: inArms(60, 40), followed: inArms(48, 32) }) }).shown,
    ).toEqual(['20 %']);
  });

  it('takes a stated and a reckoned share for one where rounding parts them', () => {
    const stated = flow({
      attrition: values(percent(30)),
      randomised: values(count(124)),
      followed: values(count(87)),
    });
    expect(attritionOf({ ...finished, ...stated }).shown).toEqual(['30 %']);
  });

  it('keeps both where the stated share contradicts the numbers', () => {
    const stated = flow({
      attrition: values(percent(10)),
      randomised: values(count(124)),
      followed: values(count(87)),
    });
    expect(attritionOf({ ...finished, ...stated }).shown).toEqual(['10 %', '29.8 %']);
  });

  it('of a plan is the one that is expected', () => {
    expect(attritionOf({ ...plan, sampleSizes: [calculation] })).toEqual({ shown: ['20 %'], status: 'planned' });
    expect(attritionOf({ ...plan, ...flow({ attrition: values(percent(15)) }) })).toEqual({
      shown: ['15 %'],
      status: 'planned',
    });
  });

  it('of a finished study is unknown where only the expected one is told, and so it is without a stage', () => {
    expect(attritionOf({ ...finished, sampleSizes: [calculation] }).shown).toBeUndefined();
    expect(attritionOf({ sampleSizes: [calculation] }).shown).toBeUndefined();
    expect(attritionOf(flow({ attrition: values(percent(15)) })).shown).toEqual(['15 %']);
  });

  it('lies between that of the arms where only they have theirs', () => {
    const perArm = values(claim(percent(20), { arm: 'A' }), claim(percent(30), { arm: 'B' }));
    expect(attritionOf({ ...finished, ...flow({ attrition: perArm }) }).shown).toEqual(['20 to 30 %']);
  });

  it('is silent where more are followed than took part, and where nothing is told', () => {
    expect(
      attritionOf({ ...finished, ...flow({ randomised: values(count(10)), followed: values(count(12)) }) }).shown,
    ).toBeUndefined();
    expect(attritionOf({}).shown).toBeUndefined();
  });
});

describe('the number that is asked for', () => {
  const required = async (statements: string, rest = '') => {
    const facts = await studyIn(`stage: planned; design: individually-randomised
      arm A: experimental
      arm B: control
      sample-size { ${statements} } ${rest}`);
    const about = facts.participants?.about;
    return [shown(about?.required), about?.requiredFrom?.claims[0]?.value.word];
  };
  const parameters =
    'compare: shares { control: 45 %; intervention: 60 % }; alpha: 5 %; power: 80 %; participants: 400';

  it('is recomputed where the parameters suffice', async () => {
    expect(await required(parameters)).toEqual([['346'], 'recomputed']);
  });

  it('is the stated one where the parameters give it, by whichever custom, or do not suffice', async () => {
    expect(await required(`${parameters}; required: 346`)).toEqual([['346'], 'stated']);
    expect(await required(`${parameters}; required: 372`)).toEqual([['372'], 'stated']);
    expect(await required('alpha: 5 %; power: 80 %; required: 200')).toEqual([['200'], 'stated']);
    expect(await required(`${parameters}; method: "simulation"; required: 200`)).toEqual([['200'], 'stated']);
  });

  it('is recomputed where the stated one is not what the parameters give', async () => {
    expect(await required(`${parameters}; required: 200`)).toEqual([['346'], 'recomputed']);
  });

  it('is both of women and of men where each have their own', async () => {
    const men = 'sample-size { among: men; required: 120 }';
    expect(await required('among: women; required: 160', men)).toEqual([['280'], 'stated']);
    expect(await required('among: women; required: 160')).toEqual([undefined, undefined]);
  });

  it('is not that of an approach that was only considered', async () => {
    const chosen = 'sample-size { approach: chosen; required: 262 }';
    expect(await required('approach: considered; required: 400', chosen)).toEqual([['262'], 'stated']);
  });
});
