import { describe, expect, test } from 'vitest';
import { answerTo } from '../testing/criteria.ts';

describe('silence', () => {
  test('a statement that is left out is not reported, and so is one that says so', async () => {
    expect(await answerTo('design.clusters >= 10', '')).toBe('not-reported');
    expect(await answerTo('design.clusters >= 10', 'design: randomised { clusters: not reported }')).toBe(
      'not-reported',
    );
  });

  test('what is said not to apply drops out', async () => {
    const design = 'design: randomised { clusters: not applicable because "persons"; sequence: "by a computer" }';
    expect(await answerTo('design.clusters >= 10', design)).toBe('not-applicable');
    expect(await answerTo('design.clusters >= 10 and design.sequence is stated', design)).toBe('met');
  });

  test('"is stated" is met or not reported, never not met', async () => {
    expect(await answerTo('design.sequence is stated', 'design: randomised { sequence: "by a computer" }')).toBe('met');
    expect(await answerTo('design.sequence is stated', 'design: randomised')).toBe('not-reported');
    expect(await answerTo('design.sequence is stated', 'design: randomised { sequence: "" }')).toBe('not-reported');
  });

  test('any silent part makes "is stated" of several parts not reported', async () => {
    const check = 'design.sequence is stated and design.concealment is stated';
    expect(await answerTo(check, 'design: randomised { sequence: "by a computer" }')).toBe('not-reported');
  });

  test('each value of a list must state what is asked of it', async () => {
    const part = (providers: string) => `arm a: control { component c: therapy { provider: ${providers} } }`;
    const check = 'every a in arms satisfies (every c in a.components satisfies c.provider.training is stated)';
    expect(await answerTo(check, part('physician { training: "two days" }'))).toBe('met');
    expect(await answerTo(check, part('physician { training: "two days" }, nurse'))).toBe('not-reported');
  });

  test('where it cannot be told whether a criterion applies, it is not reported', async () => {
    const check = 'applies: design is not qualitative check: title is stated';
    expect(await answerTo(check, 'title: "T"')).toBe('not-reported');
    expect(await answerTo(check, 'title: "T" design: qualitative')).toBe('not-applicable');
    expect(await answerTo(check, 'title: "T" design: randomised')).toBe('met');
  });
});

describe('quantities', () => {
  test('12 months, 1 year, 52 weeks and 365 days are the same length', async () => {
    for (const length of ['12 months', '1 year', '52 weeks', '365 days']) {
      expect(await answerTo('population.sick-leave >= 12 months', `population { sick-leave: ${length} }`)).toBe('met');
    }
    expect(await answerTo('population.sick-leave >= 12 months', 'population { sick-leave: 11.5 months }')).toBe(
      'not-met',
    );
  });

  test('a range is compared only as far as it goes', async () => {
    const sickLeave = 'population { sick-leave: 2..12 weeks }';
    expect(await answerTo('population.sick-leave >= 1 weeks', sickLeave)).toBe('met');
    expect(await answerTo('population.sick-leave >= 4 weeks', sickLeave)).toBe('not-reported');
    expect(await answerTo('population.sick-leave > 1 year', sickLeave)).toBe('not-met');
  });

  test('values that disagree are each asked, and must answer alike', async () => {
    const flow = 'flow { invited: 349 observed, 341 observed }';
    expect(await answerTo('flow.invited > 300', flow)).toBe('met');
    expect(await answerTo('flow.invited > 350', flow)).toBe('not-met');
    expect(await answerTo('flow.invited > 345', flow)).toBe('not-reported');
  });

  test('what was observed counts before what was planned', async () => {
    const flow = 'flow { invited: 500 planned, 300 observed }';
    expect(await answerTo('flow.invited >= 400', flow)).toBe('not-met');
    expect(await answerTo('flow.invited.planned >= 400', flow)).toBe('met');
    expect(await answerTo('flow.invited.observed >= 400', flow)).toBe('not-met');
  });

  test('an unmarked value is planned or observed as the stage of the study tells', async () => {
    expect(await answerTo('flow.invited.planned = 5', 'stage: planned flow { invited: 5 }')).toBe('met');
    expect(await answerTo('flow.invited.planned = 5', 'stage: reported flow { invited: 5 }')).toBe('not-reported');
    expect(await answerTo('flow.invited.observed = 5', 'stage: reported flow { invited: 5 }')).toBe('met');
    expect(await answerTo('flow.invited.planned = 5', 'flow { invited: 5 }')).toBe('not-reported');
  });

  test('a number for one arm is no total', async () => {
    const flow = 'arm a: control flow { invited: 85 in a }';
    expect(await answerTo('flow.invited > 50', flow)).toBe('not-reported');
    expect(await answerTo('flow.invited is stated', flow)).toBe('met');
    expect(await answerTo('flow.invited = 200', `${flow} flow { invited: 200 }`)).toBe('met');
  });

  test('quantities are added, subtracted, multiplied and divided', async () => {
    const flow = 'flow { invited: 200; consented: 150; eligible: 300 }';
    expect(await answerTo('flow.consented / flow.invited >= 75 %', flow)).toBe('met');
    expect(await answerTo('flow.invited + flow.consented > flow.eligible', flow)).toBe('met');
    expect(await answerTo('flow.eligible * 50 % = flow.consented', flow)).toBe('met');
    expect(await answerTo('flow.eligible - flow.invited = 99', flow)).toBe('not-met');
    expect(await answerTo('flow.eligible - flow.responded = 99', flow)).toBe('not-reported');
  });
});

describe('words and terms', () => {
  test('a word is compared with the words that may stand there', async () => {
    expect(await answerTo('stage = planned', 'stage: planned')).toBe('met');
    expect(await answerTo('reported = stage', 'stage: planned')).toBe('not-met');
    expect(await answerTo('stage != planned', 'stage: planned')).toBe('not-met');
  });

  test('of a list, one value that fits is enough', async () => {
    const population = 'population { employment: employed, student }';
    expect(await answerTo('population.employment = student', population)).toBe('met');
    expect(await answerTo('population.employment = unemployed', population)).toBe('not-met');
    expect(await answerTo('population.employment != student', population)).toBe('not-met');
  });

  const source = (term: string) => `outcome o: days { data-source: ${term} }`;
  const isRegister = 'some o in outcomes satisfies o.data-source is register';

  test('a term is what it is a kind of', async () => {
    expect(await answerTo(isRegister, source('MiDAS'))).toBe('met');
    expect(await answerTo(isRegister, source('self-report'))).toBe('not-met');
    expect(await answerTo(isRegister, source('self-report, MiDAS'))).toBe('met');
  });

  test('a term that is too general leaves it open', async () => {
    const isMidas = 'some o in outcomes satisfies o.data-source is MiDAS';
    expect(await answerTo(isMidas, source('register'))).toBe('not-reported');
    const asksShare = 'some o in outcomes satisfies o is share-returned';
    expect(await answerTo(asksShare, 'outcome o: return-to-work')).toBe('not-reported');
    expect(await answerTo(asksShare, 'outcome o: days')).toBe('not-met');
  });

  test("the protocol's own words are no term", async () => {
    expect(await answerTo(isRegister, source('"hospital files"'))).toBe('not-reported');
  });

  test('either of several terms may be asked for', async () => {
    const check = 'some o in outcomes satisfies o.data-source is self-report or-kind register';
    expect(await answerTo(check, source('MiDAS'))).toBe('met');
  });

  test('the vocabulary is asked by the way of the term', async () => {
    const check = 'some o in outcomes satisfies o.instrument.validated';
    expect(await answerTo(check, 'outcome o: days { instrument: WAI }')).toBe('met');
    expect(await answerTo(check, 'outcome o: days { instrument: OwnScale }')).toBe('not-met');
    expect(await answerTo(check, 'outcome o: days { instrument: OwnScale, WAI }')).toBe('met');
    expect(await answerTo(check, 'outcome o: days { instrument: "a questionnaire" }')).toBe('not-reported');
    expect(await answerTo(check, 'outcome o: days')).toBe('not-reported');
  });

  test('a moment is told by where it is counted from', async () => {
    const check = 'every o in outcomes satisfies o.at is inclusion';
    expect(await answerTo(check, 'outcome o: days { at: 6 months after inclusion, inclusion }')).toBe('met');
    expect(await answerTo(check, 'timeline { point t0: inclusion } outcome o: days { at: t0 }')).toBe('met');
    expect(await answerTo(check, 'outcome o: days { at: 6 months after inclusion }')).toBe('not-met');
  });
});

describe('lists', () => {
  const returned = 'some o in outcomes satisfies o is share-returned';

  test('an outcome that is absent from the list is not met', async () => {
    expect(await answerTo(returned, 'outcome o: days')).toBe('not-met');
  });

  test('without any outcome it is not reported', async () => {
    expect(await answerTo(returned, '')).toBe('not-reported');
  });

  test('what is absent from an open list is not reported', async () => {
    expect(await answerTo(returned, 'outcome o: days open outcomes')).toBe('not-reported');
    expect(await answerTo(returned, 'outcome o: days outcome p: share-returned open outcomes')).toBe('met');
  });

  test('nothing is met because there was nothing to look at', async () => {
    const every = 'every o in outcomes where o.role = primary satisfies o.data-source is register';
    expect(await answerTo(every, '')).toBe('not-reported');
    expect(await answerTo(every, 'outcome o: days { role: secondary; data-source: MiDAS }')).toBe('not-reported');
    expect(await answerTo(every, 'outcome o: days { data-source: MiDAS }')).toBe('not-reported');
    expect(await answerTo(every, 'outcome o: days { role: primary; data-source: MiDAS }')).toBe('met');
  });

  test('an item that may or may not be meant does not matter where it fits', async () => {
    const every = 'every o in outcomes where o.role = primary satisfies o.data-source is register';
    const first = 'outcome o: days { role: primary; data-source: MiDAS }';
    expect(await answerTo(every, `${first} outcome p: days { data-source: MiDAS }`)).toBe('met');
    expect(await answerTo(every, `${first} outcome p: days { data-source: self-report }`)).toBe('not-reported');
  });

  test('"no" is "some" turned round', async () => {
    const none = 'no o in outcomes satisfies o is days';
    expect(await answerTo(none, 'outcome o: share-returned')).toBe('met');
    expect(await answerTo(none, 'outcome o: share-returned open outcomes')).toBe('not-reported');
    expect(await answerTo(none, 'outcome o: days')).toBe('not-met');
  });

  test('"no" is "some" turned round, whatever the list holds', async () => {
    const inArm = (statements: string) => `arm a: experimental { ${statements} }`;
    const studies = [
      '',
      inArm(''),
      inArm('workplace none'),
      inArm('component c: therapy'),
      inArm('workplace v: visit'),
      inArm('workplace v: visit { sessions: 1 }'),
      inArm('workplace v: visit { sessions: 5 }'),
      inArm('workplace v: visit { sessions: not applicable because "x" }'),
    ];
    for (const study of studies) {
      for (const filter of ['', 'where w.sessions < 10']) {
        const quantified = (quantifier: string) =>
          `some a in arms satisfies (${quantifier} w in a.workplace ${filter} satisfies w.sessions >= 3)`;
        const turned = `some a in arms satisfies (not (some w in a.workplace ${filter} satisfies w.sessions >= 3))`;
        expect([study, filter, await answerTo(quantified('no'), study)]).toEqual([
          study,
          filter,
          await answerTo(turned, study),
        ]);
      }
    }
    const none = 'every a in arms satisfies (no w in a.workplace satisfies w is visit)';
    expect(await answerTo(none, inArm('workplace none'))).toBe('met');
  });

  test('an arm with contents but no workplace part has none', async () => {
    const visited = 'some a in arms satisfies (some w in a.workplace satisfies w is visit)';
    const described = 'every a in arms satisfies (every w in a.workplace satisfies w.content is stated)';
    const arm = 'arm a: experimental { component c: therapy }';
    expect(await answerTo(visited, arm)).toBe('not-met');
    expect(await answerTo(described, arm)).toBe('not-applicable');
    expect(await answerTo(visited, 'arm a: experimental { workplace none }')).toBe('not-met');
    expect(await answerTo(visited, 'arm a: experimental')).toBe('not-reported');
    expect(await answerTo(visited, `${arm} open components`)).toBe('not-reported');
  });

  test('a list of values is gone through like a list of things', async () => {
    const check = 'every o in outcomes satisfies (some i in o.instrument satisfies i.items >= 5)';
    expect(await answerTo(check, 'outcome o: days { instrument: OwnScale, WAI }')).toBe('met');
    expect(await answerTo(check, 'outcome o: days')).toBe('not-reported');
  });

  test('a count is an interval while something is undecided', async () => {
    const primary = (operator: string) => `count(o in outcomes where o.role = primary) ${operator}`;
    const told = 'outcome o: days { role: primary } outcome p: days { role: secondary }';
    expect(await answerTo(primary('= 1'), told)).toBe('met');
    const open = `${told} outcome q: days`;
    expect(await answerTo(primary('= 1'), open)).toBe('not-reported');
    expect(await answerTo(primary('<= 2'), open)).toBe('met');
    expect(await answerTo(primary('>= 3'), open)).toBe('not-met');
    expect(await answerTo(primary('<= 2'), `${told} open outcomes`)).toBe('not-reported');
    expect(await answerTo('count(outcomes) >= 1', '')).toBe('not-reported');
  });

  test('sample sizes are mostly one, and read as one', async () => {
    expect(await answerTo('sample-size.alpha = 5 %', 'sample-size { alpha: 5 % }')).toBe('met');
    expect(await answerTo('sample-size.alpha is stated', 'sample-size { power: 80 % }')).toBe('not-reported');
    expect(await answerTo('sample-size.alpha = 5 %', 'sample-size { alpha: 5 % } sample-size { alpha: 1 % }')).toBe(
      'not-reported',
    );
  });
});
