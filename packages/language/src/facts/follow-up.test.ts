import type { Study } from '@rtw-protocol/model';
import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import {
  after,
  answer,
  arm,
  at,
  claim,
  component,
  finished,
  line,
  notReported,
  outcome,
  plan,
  primary,
  shown,
  study,
  term,
  timeline,
  values,
} from './made-study.mts';

const points = {
  m6: after('6 months', 'inclusion'),
  m12: after('12 months', 'inclusion'),
  m18: after('18 months', 'inclusion'),
  m36: after('36 months', 'inclusion'),
};

function followUp(more: Partial<Study>) {
  const arms = [arm('A', { during: values('treatment') })];
  const about = factsOf(study({ timeline: timeline(points), arms, ...more })).followUp?.about;
  return {
    primary: shown(about?.primary),
    after: shown(about?.afterIntervention),
    longest: shown(about?.longest),
    about,
  };
}

const window = (to: string) => ({ window: values({ from: at('inclusion'), to: at(to) }) });

describe('the follow-up of the primary outcome', () => {
  it('runs to the end of the time over which it is counted, and counts from the end of the intervention', () => {
    const told = followUp({ outcomes: [outcome('Days', { ...primary, ...window('m18') })] });
    expect(told.primary).toEqual(['18 months']);
    expect(told.after).toEqual(['15.2 months']);
  });

  it('is the last of the times that it is measured', () => {
    const measured = outcome('Days', { ...primary, at: values(at('baseline'), at('m12'), at('m6')) });
    expect(followUp({ outcomes: [measured] }).primary).toEqual(['12 months']);
  });

  it('counts from the end of the intervention where only that is told, and not how long the intervention goes on', () => {
    const fromEnd = { post: at('end-of-intervention'), late: after('6 months', 'end-of-intervention') };
    const told = (...times: string[]) =>
      followUp({
        timeline: timeline({ ...points, ...fromEnd }),
        arms: [arm('A', { components: [component()] })],
        outcomes: [outcome('Days', { ...primary, at: values(...times.map(at)) })],
      });
    expect(told('baseline', 'post', 'late').after).toEqual(['6 months']);
    expect(told('baseline', 'post', 'late').primary).toBeUndefined();
    expect(told('late', 'm12').after).toEqual(['6 to 12 months']);
    expect(told('m12').after).toBeUndefined();
  });

  it('is not the follow-up of a secondary outcome', () => {
    const told = followUp({
      outcomes: [outcome('Days', { ...primary, ...window('m6') }), outcome('Later', window('m18'))],
    });
    expect(told.primary).toEqual(['6 months']);
    expect(told.longest).toEqual(['18 months']);
  });

  it('is the longest of several primary outcomes', () => {
    const both = [
      outcome('Days', { ...primary, ...window('m6') }),
      outcome('Ability', { ...primary, at: values(at('m12')) }),
    ];
    expect(followUp({ outcomes: both }).primary).toEqual(['12 months']);
  });

  it('is at least the longest known when another primary outcome does not tell', () => {
    const both = [
      outcome('Days', { ...primary, ...window('m12') }),
      outcome('Ability', { ...primary, at: notReported }),
    ];
    expect(followUp({ outcomes: both }).primary).toEqual(['at least 12 months']);
  });

  it('is not known when nobody tells what it is counted from', () => {
    const told = followUp({ outcomes: [outcome('Days', { ...primary, at: values(after('12 months')) })] });
    expect(told.about?.primary).toBeUndefined();
    expect(told.about?.afterIntervention).toBeUndefined();
  });

  it('reads "inclusion to 12 months" from inclusion', () => {
    const told = followUp({
      outcomes: [outcome('Days', { ...primary, window: values({ from: at('inclusion'), to: after('12 months') }) })],
    });
    expect(told.primary).toEqual(['12 months']);
  });

  it('is silent after an intervention whose end is not known', () => {
    const told = followUp({
      arms: [arm('A', { components: [component()] })],
      outcomes: [outcome('Days', { ...primary, ...window('m12') })],
    });
    expect(told.primary).toEqual(['12 months']);
    expect(told.about?.afterIntervention).toBeUndefined();
  });

  it('leaves out what a finished study still plans', () => {
    const both = outcome('Days', {
      ...primary,
      window: values({ from: at('inclusion'), to: at('m18') }),
      at: values(claim(at('m36'), { status: 'planned' })),
    });
    expect(followUp({ ...finished, outcomes: [both] }).primary).toEqual(['18 months']);
    expect(followUp({ ...plan, outcomes: [both] }).primary).toEqual(['36 months']);
  });

  it('takes the plan of a finished study where it tells nothing else', () => {
    const planned = outcome('Days', { ...primary, at: values(claim(at('m12'), { status: 'planned' })) });
    expect(followUp({ ...finished, outcomes: [planned] }).primary).toEqual(['12 months']);
  });

  it('ends with the comparison when the waiting group gets the intervention as well', () => {
    const compared = outcome('Days', { ...primary, at: values(at('m6'), at('m18')), comparedAt: values(at('m6')) });
    const arms = [
      arm('A', { during: values('treatment') }),
      arm('W', { kind: 'control', components: [component({ kind: term('wait-list') })] }),
    ];
    expect(followUp({ outcomes: [compared], arms }).primary).toEqual(['6 months']);
    expect(followUp({ outcomes: [compared] }).primary).toEqual(['18 months']);
    const untold = outcome('Days', { ...primary, at: values(at('m18')) });
    expect(followUp({ outcomes: [untold], arms }).primary).toEqual(['at most 18 months']);
  });

  it('is no longer than the study follows people when the outcome tells nothing of its time', () => {
    const silent = [outcome('Days', primary)];
    const most = ['at most 12 months'];
    expect(followUp({ outcomes: silent, followUp: values(at('m12')) }).primary).toEqual(most);
    expect(followUp({ outcomes: silent, followUp: values(at('m6'), at('m12')) }).primary).toEqual(most);
    const spoken = [outcome('Days', { ...primary, at: notReported })];
    expect(followUp({ outcomes: spoken, followUp: values(at('m12')) }).primary).toEqual(most);
    const beside = [outcome('Days', { ...primary, at: { ...notReported, silence: { kind: 'not-applicable' } } })];
    expect(followUp({ outcomes: beside, followUp: values(at('m12')) }).primary).toBeUndefined();
  });

  it('keeps both when two sources disagree, each with its place', () => {
    const windows = values(
      claim({ from: at('inclusion'), to: at('m12') }, { range: line(4) }),
      claim({ from: at('inclusion'), to: at('m18') }, { range: line(5) }),
    );
    const told = followUp({ outcomes: [outcome('Days', { ...primary, window: windows })] });
    expect(told.after).toEqual(['9.2 months', '15.2 months']);
    expect(told.about?.afterIntervention?.claims.map(({ range }) => range)).toEqual([line(4), line(5)]);
  });

  it('bounds the contradictions that it follows one by one', () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      claim({ from: at('inclusion'), to: after(`${i + 1} months`, 'inclusion') }),
    );
    expect(followUp({ outcomes: [outcome('Days', { ...primary, window: values(...many) })] }).primary).toEqual([
      '1 to 40 months',
    ]);
  });
});

describe('the facts of an outcome', () => {
  const facts = (more: Parameters<typeof outcome>[1]) =>
    factsOf(study({ timeline: timeline(points), outcomes: [outcome('X', more)] })).outcomes[0];

  it('tell whether it is measured before the intervention', () => {
    expect(answer(facts({ at: values(at('baseline'), at('m6')) })?.measuredAtBaseline)).toBe(true);
    expect(answer(facts({ at: values(at('m6')) })?.measuredAtBaseline)).toBe(false);
    expect(answer(facts({ at: values(at('m6'), after('1 month')) })?.measuredAtBaseline)).toBeUndefined();
    expect(answer(facts(window('m12'))?.measuredAtBaseline)).toBe(false);
    expect(facts({})?.measuredAtBaseline).toBeUndefined();
  });

  it('do not take what is measured in a period for measured on its first day', () => {
    const during = (length: string) => {
      const outcomes = [outcome('X', { at: values(at('treatment')) })];
      return answer(factsOf(study({ timeline: timeline({}, length), outcomes })).outcomes[0]?.measuredAtBaseline);
    };
    expect(during('3 months')).toBeUndefined();
    expect(during('0 days')).toBe(true);
  });

  it('tell when it is first measured, before inclusion as well', () => {
    const before = {
      from: 'inclusion',
      offset: { dimension: 'duration', min: -365, max: -365, unit: 'year' },
    } as const;
    expect(shown(facts({ window: values({ from: before, to: at('m12') }) })?.firstMeasured)).toEqual(['−1 year']);
  });

  it('tell whether it rests on a register or on what participants report', () => {
    const register = term('MiDAS', ['register']);
    const enquiry = term('questionnaires', ['self-report']);
    expect(answer(facts({ dataSource: values(register) })?.fromRegister)).toBe(true);
    expect(answer(facts({ dataSource: values(register, enquiry) })?.selfReportOnly)).toBe(false);
    expect(answer(facts({ dataSource: values(enquiry) })?.selfReportOnly)).toBe(true);
    expect(
      answer(facts({ dataSource: values({ text: 'a file of ours', lineage: [] }) })?.fromRegister),
    ).toBeUndefined();
    expect(answer(facts({ reportedBy: values(term('employee', ['participants'])) })?.selfReportOnly)).toBeUndefined();
    expect(answer(facts({ reportedBy: values(term('physician')) })?.selfReportOnly)).toBe(false);
    expect(
      answer(facts({ instrument: values(term('WAI', ['questionnaire'], { validated: true })) })?.validatedInstrument),
    ).toBe(true);
    expect(facts({})?.selfReportOnly).toBeUndefined();
  });
});

describe('an event of return', () => {
  const isEvent = (concept: ReturnType<typeof term>, more: Parameters<typeof outcome>[1] = {}) =>
    answer(factsOf(study({ outcomes: [outcome('X', { concept, ...more })] })).outcomes[0]?.returnEvent);

  it('is a share or a time, and the end of a benefit', () => {
    expect(isEvent(term('time-to-full-return', ['time-to-return', 'return-to-work']))).toBe(true);
    expect(isEvent(term('end-of-benefit', ['sick-leave']))).toBe(true);
    expect(isEvent(term('return-to-work'), { measuredAs: values({ word: 'share' as const }) })).toBe(true);
  });

  it('is neither a state at one time nor days added up', () => {
    expect(isEvent(term('competitive-work', ['share-in-work', 'share-returned', 'return-to-work']))).toBe(false);
    expect(isEvent(term('sick-leave-days', ['sick-leave']))).toBe(false);
  });

  it('cannot be told from "return to work" alone', () => {
    expect(isEvent(term('return-to-work'))).toBeUndefined();
  });
});
