import { quantityFrom } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { somewhere, study, time, values, words } from './made-study.mts';

type Length = ReturnType<typeof time>;

function chain(...lengths: Length[]) {
  const population = { sickLeave: values(...lengths), range: somewhere };
  return words(factsOf(study({ population })).population?.rehabChain);
}

const bound = (word: string, from: number, unit: string) => quantityFrom({ bound: word, from, unit });

test('a window lies in each segment that it reaches into', () => {
  expect(chain(time('2..12 weeks'))).toEqual(['until-day-90']);
  expect(chain(time('60..200 days'))).toEqual(['until-day-90', 'until-day-180', 'until-day-365']);
  expect(chain(time('91..180 days'))).toEqual(['until-day-180']);
});

test('three months end with day 90, and six with day 180', () => {
  expect(chain(bound('at most', 3, 'months'))).toEqual(['until-day-90']);
  expect(chain(time('3..6 months'))).toEqual(['until-day-180']);
});

test('a sick leave without an upper limit lies somewhere for certain only where the chain has ended', () => {
  expect(chain(bound('at least', 7, 'weeks'))).toBeUndefined();
  expect(chain(bound('more than', 1, 'year'))).toEqual(['after-day-365']);
});

test('limits that disagree tell where people are only if both tell the same', () => {
  expect(chain(time('2..12 weeks'), time('2..10 weeks'))).toEqual(['until-day-90']);
  expect(chain(time('2..12 weeks'), time('2..26 weeks'))).toBeUndefined();
});
