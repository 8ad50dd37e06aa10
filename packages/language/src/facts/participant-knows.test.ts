import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { answer, arm, notReported, study, term, values, workplace } from './made-study.mts';

const call = { kind: term('workplace-contact'), with: values(term('supervisor', ['employer'])) };
const yes = (is: boolean) => values({ yes: is });

function knows(more: Parameters<typeof workplace>[0]) {
  const arms = [arm('New', { workplace: [workplace({ ...call, ...more })] })];
  const known = factsOf(study({ arms })).workplaceParts?.[0]?.participantKnows;
  return known && known.claims.length > 1 ? known.claims.map(({ value }) => value.yes) : answer(known);
}

test('a participant who consents or carries the message knows that the workplace is contacted', () => {
  expect(knows({ consent: yes(true) })).toBe(true);
  expect(knows({ carriedBy: values(term('patient', ['participants'])) })).toBe(true);
});

test('one whose consent is not asked for does not, whoever meets', () => {
  expect(knows({ consent: yes(false) })).toBe(false);
  expect(knows({ kind: term('three-party-meeting'), consent: yes(false) })).toBe(false);
  expect(knows({ with: values(term('employee', ['participants'])), consent: yes(false) })).toBe(false);
});

test('where nothing is said of consent it cannot be told, whoever meets', () => {
  expect(knows({})).toBeUndefined();
  expect(knows({ consent: notReported })).toBeUndefined();
  expect(knows({ with: values(term('employee', ['participants'])) })).toBeUndefined();
  expect(knows({ kind: term('dialogue-meeting', ['three-party-meeting']) })).toBeUndefined();
});

test('the protocol says different things of one who carries the message and whose consent is not asked for', () => {
  expect(knows({ carriedBy: values(term('patient', ['participants'])), consent: yes(false) })).toEqual([false, true]);
});

test('training of supervisors is about no participant, and the own interview is no contact with the employer', () => {
  expect(knows({ kind: term('employee-interview') })).toBe(true);
  expect(knows({ kind: term('supervisor-training') })).toBe(true);
  expect(knows({ kind: term('supervisor-training'), consent: yes(false) })).toBe(true);
});
