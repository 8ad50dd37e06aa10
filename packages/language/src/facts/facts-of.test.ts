import { judgedStudy, type Study } from '@rtw-protocol/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import {
  after,
  answer,
  arm,
  at,
  claim,
  component,
  count,
  finished,
  outcome,
  percent,
  plan,
  primary,
  sampleSize,
  somewhere,
  study,
  term,
  theWords,
  time,
  timeline,
  usualCare,
  values,
  word,
  words,
  workConcept,
  workplace,
} from './made-study.mts';

const facts = (more: Partial<Study>) => factsOf(study(more));

describe('the facts of a study', () => {
  it('are absent where the study is silent, unless silence is an answer', () => {
    const told = Object.keys(facts({})).filter((name) => !(name in study()));
    expect(told.sort()).toEqual([
      'atBaseline',
      'comparesGroups',
      'components',
      'economicsDeclined',
      'employerToldUnconsented',
      'hasAssessmentMeeting',
      'hasCoordinator',
      'observational',
      'qualitative',
      'randomised',
      'sessionsTold',
      'teamBased',
      'testsEffect',
      'timesUsed',
      'workplaceConfidential',
      'workplaceParts',
    ]);
  });

  it('take a study for a trial of an effect, unless it says something else, and take nothing for granted of its people', () => {
    const silent = facts({});
    expect([silent.qualitative, silent.testsEffect, silent.prevention].map(answer)).toEqual([false, true, undefined]);
  });

  it('leave the study itself as it was', () => {
    const said = study({ ...finished, outcomes: [outcome('Days', primary)], followUp: values(at('inclusion')) });
    const before = structuredClone(said);
    expect(factsOf(said)).toMatchObject(before);
    expect(said).toEqual(before);
  });

  it('tell whether it is finished', () => {
    expect(answer(facts(finished).finished)).toBe(true);
    expect(answer(facts(plan).finished)).toBe(false);
  });

  it('tell whether people are on sick leave at inclusion', () => {
    const population = (more: Omit<NonNullable<Study['population']>, 'range'>) =>
      answer(facts({ population: { range: somewhere, ...more } }).onSickLeave);
    expect(population({ sickLeaveStatus: theWords('on-sick-leave', 'at-risk') })).toBe(true);
    expect(population({ sickLeaveStatus: theWords('at-risk', 'at-work') })).toBe(false);
    expect(population({ sickLeave: values(time('2..12 weeks')) })).toBe(true);
    expect(population({ sickLeave: values({ dimension: 'duration', min: 14, minOpen: true }) })).toBe(true);
    expect(population({ sickLeave: values(time('0..12 weeks')) })).toBeUndefined();
    expect(population({})).toBeUndefined();
  });
});

describe('the facts of an arm', () => {
  it('tell the natures of what it consists of', () => {
    const both = arm('A', {
      components: [component(), component(), component({ kind: usualCare })],
      workplace: [workplace()],
    });
    expect(words(facts({ arms: [both] }).arms[0]?.natures)).toEqual(['psychological', 'usual-care', 'work-directed']);
  });

  it('tell whether it involves the workplace', () => {
    const involves = (made: Study['arms'][number], open: Study['open'] = []) =>
      answer(facts({ arms: [made], open }).involvesWorkplace);
    expect(involves(arm('A', { workplace: [workplace()] }))).toBe(true);
    expect(involves(arm('A', { components: [component()] }))).toBe(false);
    expect(involves(arm('A', { workplaceNone: true }))).toBe(false);
    expect(involves(arm('A'))).toBeUndefined();
    expect(involves(arm('A', { components: [component()] }), ['components'])).toBeUndefined();
    expect(involves(arm('A', { kind: 'control', workplace: [workplace()] }))).toBeUndefined();
  });
});

describe('the core outcomes', () => {
  const coverage = (outcomes: Study['outcomes'], open: Study['open'] = []) => {
    return coverageOf({ outcomes, open, ...onSickLeave });
  };
  const onSickLeave = {
    population: { sickLeaveStatus: values(word('on-sick-leave')), range: study().range },
  } as Partial<Study>;
  const coverageOf = (told: Partial<Study>) => {
    const { coreOutcomes } = facts(told);
    return {
      measured: words(coreOutcomes) ?? [],
      missing: words(coreOutcomes?.about?.missing) ?? [],
      unclear: words(coreOutcomes?.about?.unclear) ?? [],
    };
  };
  const of = (concept: string, kindOf?: string, more = {}) =>
    outcome('X', { concept: workConcept(concept, ...(kindOf ? [kindOf] : [])), ...more });

  it('are measured by their concepts and by kinds of them', () => {
    const share = outcome('Share', {
      concept: workConcept('competitive-work', 'share-in-work', 'share-returned', 'return-to-work'),
    });
    expect(coverage([share, of('relapse', 'sick-leave')])).toEqual({
      measured: ['share-returned', 'relapse'],
      missing: ['new-spells', 'days-in-work'],
      unclear: [],
    });
  });

  it('are not known to be missing where nobody tells whether anybody is on sick leave, and so whether they are asked for', () => {
    expect(coverageOf({ outcomes: [of('new-spells', 'sick-leave')] })).toEqual({
      measured: ['new-spells'],
      missing: ['days-in-work'],
      unclear: ['share-returned', 'relapse'],
    });
  });

  it('do not take days of sick leave for days in work', () => {
    expect(coverage([of('sick-leave-days', 'sick-leave')]).missing).toContain('days-in-work');
  });

  it('are unclear where an outcome does not say what it measures', () => {
    expect(coverage([of('return-to-work')]).unclear).toEqual(['share-returned', 'days-in-work']);
    expect(coverage([of('return-to-work', undefined, { measuredAs: values(word('share')) })]).measured).toEqual([
      'share-returned',
    ]);
    expect(coverage([of('sick-leave')]).unclear).toEqual(['new-spells', 'relapse']);
  });

  it('are unclear of a kind of return that a project has added and not defined', () => {
    expect(coverage([of('our-return', 'return-to-work')]).unclear).toEqual(['share-returned', 'days-in-work']);
  });

  it('are not new spells or relapses where the length of a spell is measured', () => {
    expect(coverage([of('spell-length', 'sick-leave')]).unclear).toEqual([]);
  });

  it('are relapses where an outcome says what counts as one', () => {
    const spells = of('sick-leave', undefined, { relapseWindow: values(time('8 weeks')) });
    expect(coverage([spells]).measured).toEqual(['relapse']);
  });

  it('are not missing from a list that is left open, nor from one that is empty', () => {
    expect(coverage([of('relapse', 'sick-leave')], ['outcomes']).missing).toEqual([]);
    expect(facts({}).coreOutcomes).toBeUndefined();
  });

  it('are not measured by a moderator', () => {
    const moderator = of('relapse', 'sick-leave', { role: values(word('moderator')) });
    expect(coverage([moderator, of('new-spells', 'sick-leave')]).missing).toContain('relapse');
  });
});

describe('half-written studies', () => {
  const name = fc.constantFrom('', 'a', 'b', 'inclusion', 'treatment', 'end-of-intervention');
  const quantity = fc.constantFrom(time('12 weeks'), time('1 year'), { dimension: 'duration' as const });
  const number = fc.constantFrom(count(10), count(0), { dimension: 'number' as const }, percent(20));
  const moment = fc.record(
    { from: name, edge: fc.constantFrom('start' as const, 'end' as const), offset: quantity },
    { requiredKeys: [] },
  );
  const told = <V>(value: fc.Arbitrary<V>) =>
    fc.option(
      fc
        .array(
          fc.record(
            { value, status: fc.constantFrom('planned' as const, 'observed' as const), arm: name, at: name },
            { requiredKeys: ['value'] },
          ),
          { maxLength: 4 },
        )
        .map((claims) => values(...claims.map(({ value: it, ...more }) => claim(it, more)))),
      { nil: undefined },
    );
  const termAny = fc.constantFrom(term('wait-list'), usualCare, { lineage: [] }, workConcept('return-to-work'));
  const part = fc.record({
    kind: termAny,
    during: told(name),
    length: told(quantity),
    starts: told(moment),
    sessions: told(number),
  });
  const anyStudy = fc.record({
    stage: told(fc.constantFrom(word('planned'), word('reported'))),
    followUp: told(moment),
    open: fc.subarray(['outcomes', 'arms', 'components'] as const).map((lists) => [...lists]),
    timeline: fc.record({
      points: fc.array(fc.record({ name, moment, range: fc.constant(somewhere) }), { maxLength: 3 }),
      periods: fc.array(
        fc.record(
          { name, start: moment, end: moment, length: quantity, range: fc.constant(somewhere) },
          { requiredKeys: ['name', 'range'] },
        ),
        { maxLength: 3 },
      ),
      series: fc.array(
        fc.record(
          { name, every: quantity, from: moment, to: moment, range: fc.constant(somewhere) },
          { requiredKeys: ['name', 'every', 'range'] },
        ),
        { maxLength: 2 },
      ),
    }),
    arms: fc.array(
      fc
        .record({ name, during: told(name), components: fc.array(part.map(component), { maxLength: 2 }) })
        .map(({ name: called, ...more }) => arm(called, more)),
      { maxLength: 3 },
    ),
    outcomes: fc.array(
      fc
        .record({
          name,
          concept: termAny,
          role: told(fc.constantFrom(word('primary'), word('secondary'))),
          at: told(moment),
          comparedAt: told(moment),
          window: told(fc.record({ from: moment, to: moment }, { requiredKeys: ['from'] })),
          dataSource: told(termAny),
        })
        .map(({ name: called, ...more }) => outcome(called, more)),
      { maxLength: 3 },
    ),
    sampleSizes: fc.array(
      fc.record({ required: told(number), requiredPerArm: told(number), attrition: told(number) }).map(sampleSize),
      { maxLength: 2 },
    ),
    flow: fc.record({
      randomised: told(number),
      followed: told(number),
      analysed: told(number),
      attrition: told(number),
      range: fc.constant(somewhere),
    }),
  });

  it('never make the facts throw, and give what the schema says', () => {
    fc.assert(
      fc.property(anyStudy, (made) => {
        const judged = factsOf(study(made as Partial<Study>));
        expect(judgedStudy.safeParse(judged).error).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('may count every time from the end of the intervention', () => {
    const made = study({
      timeline: timeline({ post: at('end-of-intervention') }),
      arms: [
        arm('A', {
          components: [component({ starts: values(after('1 week', 'post')), length: values(time('1 week')) })],
        }),
      ],
      outcomes: [outcome('X', { ...primary, at: values(at('post')) })],
    });
    expect(factsOf(made).interventionEnd).toBeUndefined();
  });
});
