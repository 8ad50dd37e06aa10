import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { answer, arm, study, term, values, workplace } from './made-study.mts';

const call = { kind: term('workplace-contact'), with: values(term('supervisor', ['employer'])) };
const yes = (is: boolean) => values({ yes: is });

function knows(more: Parameters<typeof workplace>[0]) {
  const arms = [arm('New', { workplace: [workplace({ ...call, ...more })] })];
  return answer(factsOf(study({ arms })).workplaceParts?.[0]?.participantKnows);
}

test('a participant who consents, is there or carries the message knows that the workplace is contacted', () => {
  expect(knows({ consent: yes(true) })).toBe(true);
  expect(knows({ with: values(term('employee', ['participants'])) })).toBe(true);
  expect(knows({ carriedBy: values(term('patient', ['participants'])) })).toBe(true);
});

test('one whose consent is not asked for does not, and where nothing is said it cannot be told', () => {
  expect(knows({ consent: yes(false) })).toBe(false);
  expect(knows({ kind: term('three-party-meeting'), consent: yes(false) })).toBe(false);
  expect(knows({})).toBeUndefined();
});

test('a meeting of three is held with the participant, and training of supervisors is about none', () => {
  expect(knows({ kind: term('dialogue-meeting', ['three-party-meeting']) })).toBe(true);
  expect(knows({ kind: term('supervisor-training') })).toBe(true);
});
