import type { Claim, Quantity, Study } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { arm, claim, count, finished, plan, sampleSize, shown, somewhere, study, values } from './made-study.mts';

const inArm = (name: string, number: number, status?: Claim['status']): Claim<Quantity, never> =>
  claim(count(number), { arm: name, ...(status ? { status } : {}) });

function numbers(more: Partial<Study>) {
  const made = study({ arms: [arm('A'), arm('B', { kind: 'control' })], ...more });
  return factsOf(made).arms.map(({ entered, followed }) => [shown(entered), shown(followed)]);
}

test('an arm has the numbers that are told for it', () => {
  const flow = {
    randomised: values(inArm('A', 150), inArm('B', 148)),
    followed: values(inArm('A', 130)),
    range: somewhere,
  };
  expect(numbers({ ...finished, flow })).toEqual([
    [['150'], ['130']],
    [['148'], undefined],
  ]);
});

test('in a finished study a planned number is no number of people', () => {
  const flow = { randomised: values(inArm('A', 150, 'planned')), range: somewhere };
  expect(numbers({ ...finished, flow })[0]).toEqual([undefined, undefined]);
});

test('in a plan the number for each arm in the power calculation counts', () => {
  const sampleSizes = [sampleSize({ participantsPerArm: values(count(150)) })];
  expect(numbers({ ...plan, sampleSizes }).map(([entered]) => entered)).toEqual([['150'], ['150']]);
  expect(numbers({ ...finished, sampleSizes }).map(([entered]) => entered)).toEqual([undefined, undefined]);
});
