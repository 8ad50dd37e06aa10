import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { answer, somewhere, study, values } from './made-study.mts';

const evaluates = (more: object) =>
  answer(factsOf(study({ processEvaluation: { range: somewhere, ...more } })).evaluatesProcess);

test('a study has a process evaluation when it says so, or tells what one covers', () => {
  expect(evaluates({ planned: values({ yes: true }) })).toBe(true);
  expect(evaluates({ covers: values('dose') })).toBe(true);
  expect(evaluates({ planned: values({ yes: false }) })).toBe(false);
  expect(evaluates({})).toBeUndefined();
});
