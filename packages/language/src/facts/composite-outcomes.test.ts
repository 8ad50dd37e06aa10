import type { Outcome } from '@rtw-protocol/model';
import { expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import { answer, notReported, outcome, study, term, values } from './made-study.mts';

type Told = Partial<Outcome>;

const register: Told = { dataSource: values(term('MiDAS', ['register'])) };
const ownReport: Told = { dataSource: values(term('questionnaires', ['self-report'])) };
const validated: Told = { instrument: values(term('WAI', ['questionnaire'], { validated: true })) };
const unvalidated: Told = { instrument: values(term('OwnScale', ['questionnaire'], { validated: false })) };

/** What follows for an outcome composed of two others: from a register, validated, only what participants report. */
function answers(own: Told, a: Told, b: Told) {
  const whole = outcome('Whole', { composedOf: values('A', 'B'), ...own });
  const [facts] = factsOf(study({ outcomes: [whole, outcome('A', a), outcome('B', b)] })).outcomes;
  return [facts?.fromRegister, facts?.validatedInstrument, facts?.selfReportOnly].map(answer);
}

it('A composite outcome is from a register if each of its parts is, and is not if none of them is', () => {
  expect(answers({}, register, register)[0]).toBe(true);
  expect(answers({}, ownReport, ownReport)[0]).toBe(false);
  expect(answers({}, register, ownReport)[0]).toBeUndefined();
  expect(answers({}, register, {})[0]).toBeUndefined();
});

it('A composite outcome is validated if each of its parts is, or is from a register', () => {
  expect(answers({}, validated, validated)[1]).toBe(true);
  expect(answers({}, validated, register)[1]).toBe(true);
  expect(answers({}, validated, { ...register, ...unvalidated })[1]).toBe(true);
  expect(answers({}, unvalidated, unvalidated)[1]).toBe(false);
  expect(answers({}, validated, unvalidated)[1]).toBeUndefined();
  expect(answers({}, validated, {})[1]).toBeUndefined();
  expect(answers({}, register, register)[1]).toBeUndefined();
});

it('A composite outcome rests on own reports alone if each of its parts does', () => {
  expect(answers({}, ownReport, ownReport)[2]).toBe(true);
  expect(answers({}, ownReport, register)[2]).toBe(false);
  expect(answers({}, ownReport, {})[2]).toBeUndefined();
});

it('What a composite outcome says itself counts before what its parts say', () => {
  expect(answers(ownReport, register, register)).toEqual([false, undefined, true]);
  expect(answers(unvalidated, validated, validated)[1]).toBe(false);
  expect(answers({ dataSource: notReported, instrument: notReported }, register, validated)[1]).toBe(true);
});

it('The parts may be composite themselves, and a circle among them is no hindrance', () => {
  const parts = (...names: string[]): Told => ({ composedOf: values(...names) });
  const first = (...outcomes: Outcome[]) => answer(factsOf(study({ outcomes })).outcomes[0]?.fromRegister);
  const leaf = outcome('Leaf', register);
  expect(first(outcome('A', parts('B')), outcome('B', parts('Leaf')), leaf)).toBe(true);
  expect(first(outcome('A', parts('B', 'Leaf')), outcome('B', parts('A')), leaf)).toBe(true);
  expect(first(outcome('A', parts('A')))).toBeUndefined();
  expect(first(outcome('A', parts('Leaf', 'Nowhere')), leaf)).toBeUndefined();
});

it('Parts that are shared are looked at once', () => {
  const layers = Array.from({ length: 60 }, (_, n) =>
    outcome(`O${n}`, { composedOf: values(`O${n + 1}`, `O${Math.min(n + 2, 60)}`) }),
  );
  const facts = factsOf(study({ outcomes: [...layers, outcome('O60', register)] }));
  expect(answer(facts.outcomes[0]?.fromRegister)).toBe(true);
});
