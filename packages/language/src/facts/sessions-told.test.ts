import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { arm, component, count, shown, study, values } from './made-study.mts';

const told = (...arms: (number | undefined)[][]) =>
  shown(
    factsOf(
      study({
        arms: arms.map((sessions, index) =>
          arm(`Arm${index}`, {
            components: sessions.map((n) => component(n === undefined ? {} : { sessions: values(count(n)) })),
          }),
        ),
      }),
    ).sessionsTold,
  );

test('the sessions of the components of an arm are added up, and the arm with the most counts', () => {
  expect(told([10, 12])).toEqual(['22']);
  expect(told([10], [4, 5])).toEqual(['10']);
});

test('a component that tells of no sessions may have any number', () => {
  expect(told([10, undefined])).toEqual(['at least 10']);
  expect(told([undefined])).toEqual(['at least 0']);
  expect(told()).toEqual(['0']);
});
