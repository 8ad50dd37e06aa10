import { type Answer, answers } from '@rtw-protocol/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { all, answerOf, any, not } from './kleene.ts';

const answer = fc.constantFrom(...answers);
const several = fc.array(answer, { maxLength: 6 });

/** What an answer may turn into when more becomes known. */
const turns: Readonly<Record<Answer, readonly Answer[]>> = {
  met: ['met'],
  'not-met': ['not-met'],
  'not-applicable': ['not-applicable'],
  'not-reported': answers,
};
const known = fc.array(
  answer.chain((before) => fc.tuple(fc.constant(before), fc.constantFrom(...turns[before]))),
  {
    maxLength: 6,
  },
);

test('what is told is met or not, and the rest is not reported', () => {
  expect([true, false, undefined].map(answerOf)).toEqual(['met', 'not-met', 'not-reported']);
});

test('both of two are met only when each is', () => {
  expect(all(['met', 'met'])).toBe('met');
  expect(all(['met', 'not-reported'])).toBe('not-reported');
  expect(all(['not-reported', 'not-met'])).toBe('not-met');
});

test('one of two is enough, whatever the other may turn out to be', () => {
  expect(any(['met', 'not-reported'])).toBe('met');
  expect(any(['not-met', 'not-reported'])).toBe('not-reported');
  expect(any(['not-met', 'not-met'])).toBe('not-met');
});

test('what does not apply is as if it had not been asked', () => {
  fc.assert(
    fc.property(several, (given) => {
      const asked = given.filter((one) => one !== 'not-applicable');
      expect(all(given)).toBe(all(asked));
      expect(any(given)).toBe(any(asked));
    }),
  );
  expect(all([])).toBe('not-applicable');
});

test('the order of the parts does not matter', () => {
  fc.assert(
    fc.property(several, (given) => {
      const turned = given.toReversed();
      expect([all(turned), any(turned)]).toEqual([all(given), any(given)]);
    }),
  );
});

test('"not all" is the same as "one not"', () => {
  fc.assert(
    fc.property(several, (given) => {
      expect(not(all(given))).toBe(any(given.map(not)));
      expect(not(any(given))).toBe(all(given.map(not)));
    }),
  );
});

test('more knowledge never changes what was met or not met', () => {
  fc.assert(
    fc.property(known, (pairs) => {
      for (const combine of [all, any]) {
        const before = combine(pairs.map(([first]) => first));
        const after = combine(pairs.map(([, second]) => second));
        if (before === 'met' || before === 'not-met') expect(after).toBe(before);
      }
    }),
  );
});
