import { describe, expect, test } from 'vitest';
import { judgeText } from '../testing/criteria.ts';

const every =
  'criterion x: error { title: "X" en, "X" sv; check: every o in outcomes satisfies o.definition is stated }';
const some =
  'criterion x: error { title: "X" en, "X" sv; check: some o in outcomes satisfies o.instrument.validated; unmet: "None of {o}." en, "Inget av {o}." sv }';
const waived = 'waive c.x because "Not ours to define."';

/** What becomes of the criterion, which findings are left, and whether each waiver is needed. */
async function told(criterion: string, statements: string) {
  const { verdicts, findings, waivers } = await judgeText(criterion, statements);
  return {
    status: verdicts[0]?.status,
    answer: verdicts[0]?.answer,
    findings: findings.map(({ finding }) => `${finding.status}: ${finding.message.en}`),
    uses: waivers.map(({ use }) => use),
  };
}

describe('a waiver at a thing', () => {
  test('silences what its criterion says of that thing', async () => {
    expect(await told(every, `outcome A: days { ${waived} }`)).toEqual({
      status: 'waived',
      answer: 'not-reported',
      findings: [],
      uses: ['silences'],
    });
  });

  test('leaves what the criterion says of the others', async () => {
    const { findings, status, uses } = await told(every, `outcome A: days { ${waived} }\noutcome B: days`);
    expect(status).toBe('not-reported');
    expect(findings).toHaveLength(1);
    expect(uses).toEqual(['silences']);
  });

  test('lets the criterion count as waived where the others meet it', async () => {
    const others = 'outcome B: days { definition: "x" }';
    expect(await told(every, `outcome A: days { ${waived} }\n${others}`)).toMatchObject({
      status: 'waived',
      answer: 'not-reported',
    });
  });

  test('leaves open what others do not say, where its own thing fails outright', async () => {
    const check = 'every o in outcomes satisfies o.instrument.validated';
    const criterion = `criterion x: error { title: "X" en, "X" sv; check: ${check} }`;
    const study = `outcome A: days { instrument: OwnScale; ${waived} }\noutcome B: days`;
    expect(await told(criterion, study)).toMatchObject({ answer: 'not-met', status: 'not-reported' });
  });

  test('is one of several where one finding is about several things: all that decided have to be waived', async () => {
    const failing = (waiver: string) => `instrument: OwnScale; ${waiver}`;
    const study = (first: string, second: string) =>
      `outcome A: days { ${failing(first)} }\noutcome B: days { ${failing(second)} }`;
    expect(await told(some, study(waived, ''))).toMatchObject({
      status: 'not-met',
      findings: ['not-met: None of B.'],
      uses: ['silences'],
    });
    expect(await told(some, study(waived, waived))).toMatchObject({ status: 'waived', findings: [] });
  });

  test('silences a criterion that forbids something at that thing', async () => {
    for (const check of [
      'no o in outcomes satisfies o.instrument.validated',
      'not (some o in outcomes satisfies o.instrument.validated)',
    ]) {
      const criterion = `criterion x: error { title: "X" en, "X" sv; check: ${check} }`;
      expect(await told(criterion, `outcome A: days { instrument: WAI; ${waived} }`)).toMatchObject({
        answer: 'not-met',
        status: 'waived',
        uses: ['silences'],
      });
    }
  });

  test('never turns what cannot be told into what is not met', async () => {
    const check = '(some o in outcomes satisfies o.instrument.validated) or title = "x"';
    const criterion = `criterion x: error { title: "X" en, "X" sv; check: ${check} }`;
    const study = (waiver: string) =>
      `title: "y"\noutcome A: days { ${waiver} }\noutcome B: days { instrument: OwnScale }`;
    expect(await told(criterion, study(''))).toMatchObject({ answer: 'not-reported' });
    expect(await told(criterion, study(waived))).toMatchObject({ answer: 'not-reported', status: 'not-reported' });
  });

  test('leaves what its thing is good for to the others', async () => {
    const check = '(some o in outcomes satisfies o is days) and (some p in outcomes satisfies p is share-returned)';
    const criterion = `criterion x: error { title: "X" en, "X" sv; check: ${check} }`;
    expect(await told(criterion, `outcome A: days { ${waived} }\noutcome B: days`)).toMatchObject({
      answer: 'not-met',
      status: 'not-met',
    });
  });

  test('does not bring a thing into a question that does not concern it', async () => {
    const check = 'every o in outcomes where o.role = primary satisfies o.definition is stated';
    const criterion = `criterion x: error { title: "X" en, "X" sv; check: ${check} }`;
    expect(await told(criterion, `outcome A: days { role: secondary; ${waived} }`)).toMatchObject({
      status: 'not-reported',
      uses: ['elsewhere'],
    });
  });

  test('holds for a component and a workplace part within an arm, and at the arm for all of them', async () => {
    const check = 'every a in arms satisfies (every c in a.components satisfies c.provider is stated)';
    const criterion = `criterion x: error { title: "X" en, "X" sv; check: ${check} }`;
    expect(await told(criterion, `arm A: experimental { component C: therapy { ${waived} } }`)).toMatchObject({
      status: 'waived',
      uses: ['silences'],
    });
    expect(await told(criterion, `arm A: experimental { component C: therapy; ${waived} }`)).toMatchObject({
      status: 'waived',
      uses: ['silences'],
    });
    const visits = 'criterion x: error { title: "X" en, "X" sv; check: every w in arms.workplace satisfies w.manual }';
    const visit = `arm A: experimental { workplace V: visit { manual: no; ${waived} } }`;
    expect(await told(visits, visit)).toMatchObject({ answer: 'not-met', status: 'waived' });
  });

  test('says nothing to a criterion that is not about single things', async () => {
    const criterion = 'criterion x: error { title: "X" en, "X" sv; check: title is stated }';
    expect(await told(criterion, `outcome A: days { ${waived} }`)).toMatchObject({
      status: 'not-reported',
      uses: ['elsewhere'],
    });
  });

  test('is unneeded where the criterion is met', async () => {
    expect(await told(every, `outcome A: days { definition: "x"; ${waived} }`)).toMatchObject({
      status: 'met',
      uses: ['unneeded'],
    });
  });

  test('never changes a grade', async () => {
    const grade = 'grade high when unmet = 0, low otherwise';
    const criterion = `${every}\n${grade}`;
    const study = (waiver: string) => `outcome A: days { ${waiver} }`;
    const [without, within] = [await judgeText(criterion, study('')), await judgeText(criterion, study(waived))];
    expect(within.grades).toEqual(without.grades);
    expect(without.grades).toMatchObject([{ worst: 'low', best: 'high' }]);
  });
});

describe('a waiver that is not needed', () => {
  const met = 'stage: planned\noutcome A: days { definition: "x" }';

  test.each([
    ['of a criterion that is met', met, 'met'],
    ['of a criterion that does not apply', 'stage: completed\noutcome A: days', 'not-applicable'],
  ])('%s leaves its status as it is', async (_, statements, status) => {
    const criterion = every.replace('check:', 'applies: stage = planned; check:');
    expect(await told(criterion, `${statements}\n${waived}`)).toMatchObject({
      status,
      answer: status,
      uses: ['unneeded'],
    });
  });
});
