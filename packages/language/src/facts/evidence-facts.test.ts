import { describe, expect, test } from 'vitest';
import { answerTo, judgeText } from '../testing/criteria.ts';

const known = `
  evidence therapy-return {
    source: sbu, "Tabell 1"
    interventions: therapy
    outcomes: return-to-work
    conditions: depression
    on-sick-leave: yes
    sick-leave: at least 90 days
    effect: "Possibly more." en, "Möjligen mer." sv
    increase: 5 % { standard-error: 2 % }
    certainty: low
  }
  evidence visits {
    actions: visit
    outcomes: days
    effect: "Fewer days." en, "Färre dagar." sv
    strength: moderate
  }
  condition depression: "depression" en, "depression" sv { codes: F32, F33 }
  condition back-pain: "back pain" en, "ryggsmärta" sv { codes: M54 }
  intervention-kind short-therapy: "short therapy" en, "korttidsterapi" sv { kind-of: therapy }
  citation sbu: "SBU"`;

const answer = (check: string, statements: string) =>
  answerTo(`check: ${check} } } ${known} criteria other { criterion y: info { check: title is stated`, statements);

const therapy = 'arm A: experimental { component C: short-therapy }';
const people = 'population { condition: depression; sick-leave: 4..8 months; sick-leave-status: on-sick-leave }';
const applies = 'some e in evidence satisfies e.applies';

describe('what is known', () => {
  test('is found by the kind of a component, or what that is a kind of', async () => {
    expect(await answer('some e in evidence satisfies e.certainty = low', therapy)).toBe('met');
    expect(await answer('some e in evidence satisfies e.certainty = high', therapy)).toBe('not-met');
  });

  test('is found by what is done at the workplace, or what is changed there', async () => {
    const check =
      'some a in arms satisfies (some w in a.workplace satisfies some e in w.evidence satisfies e.strength = moderate)';
    expect(await answer(check, 'arm A: experimental { workplace W: visit }')).toBe('met');
  });

  test('is an empty list where nothing is known', async () => {
    const kind = 'arm A: experimental { component C: other-care }';
    const own = `${kind} } intervention-kind other-care: "other" en, "annat" sv protocol Q { title: "Q"`;
    expect(await answer('some e in evidence satisfies e.certainty = low', own)).toBe('not-met');
  });

  test('is silent where nobody tells what the arms receive', async () => {
    expect(await answer(applies, 'arm A: experimental')).toBe('not-reported');
  });

  test('applies to people like those of the source', async () => {
    expect(await answer(applies, `${therapy} ${people}`)).toBe('met');
    expect(await answer(applies, `${therapy} ${people.replace('depression', 'back-pain')}`)).toBe('not-met');
    expect(await answer(applies, `${therapy} ${people.replace('4..8 months', '2..8 weeks')}`)).toBe('not-met');
    expect(await answer(applies, `${therapy} population { sick-leave: 4..8 months }`)).toBe('not-reported');
    const codes = people.replace('condition: depression', 'diagnoses: F32.1');
    expect(await answer(applies, `${therapy} ${codes}`)).toBe('met');
    expect(await answer(applies, `${therapy} ${codes.replace('F32.1', 'M54.5')}`)).toBe('not-met');
    expect(await answer(applies, `${therapy} ${codes.replace('F32.1', 'F30..F39')}`)).toBe('met');
  });

  test('tells whether the study measures its outcome', async () => {
    const measured = 'some e in evidence satisfies e.measured';
    expect(await answer(measured, `${therapy} outcome o: share-returned`)).toBe('met');
    expect(await answer(measured, `${therapy} outcome o: days`)).toBe('not-met');
    expect(await answer(measured, therapy)).toBe('not-reported');
  });

  test('is told in a message with intervention, outcome, effect, size and certainty', async () => {
    const criterion = `criterion x: info { title: "X" en, "X" sv; check: some e in evidence satisfies e.applies
      met: "Known: {e.told}." en, "Känt: {e.told}." sv } } ${known} criteria other {`;
    const { findings } = await judgeText(criterion, `${therapy} ${people}`);
    expect(findings[0]?.finding.message).toEqual({
      en: 'Known: short therapy: return to work: possibly more (+5 %, standard error 2 %; low certainty).',
      sv: 'Känt: korttidsterapi: återgång i arbete: möjligen mer (+5 %, standardfel 2 %; låg tillförlitlighet).',
    });
  });

  test('is held against the effect that a calculation assumes, where both are in per cent of the same outcome', async () => {
    const seen = 'evidence days-seen { outcomes: days; decrease: 26.4 %; effect: "Fewer." en, "Färre." sv }';
    const size = (control: string) =>
      `outcome D: days sample-size for D { compare: means { difference: 30 days; control: ${control} } }`;
    const within = (statements: string) =>
      answerTo(
        `check: some s in sample-sizes satisfies s.assumed-change <= s.largest-seen } } ${seen} criteria other { criterion y: info { check: title is stated`,
        statements,
      );
    expect(await within(size('150 days'))).toBe('met');
    expect(await within(size('60 days'))).toBe('not-met');
    expect(await within('outcome D: days sample-size for D { compare: means { difference: 30 days } }')).toBe(
      'not-reported',
    );
    expect(await within(size('150 days').replace('for D', ''))).toBe('not-reported');
  });
});
