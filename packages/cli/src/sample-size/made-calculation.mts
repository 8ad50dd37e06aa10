import type { Calculation, Parameter, ParameterName, StatedNumber, Way } from '@rtw-protocol/language/calculation';
import { exactly, type Quantity, type Range } from '@rtw-protocol/model';

/** Calculations by hand, for tests of how they are shown. */

export function line(number: number): Range {
  return { start: { line: number - 1, character: 4 }, end: { line: number - 1, character: 9 } };
}

export const days = (value: number): Quantity => exactly('duration', value, 'days');
export const share = (value: number): Quantity => exactly('share', value, '%');
export const count = (value: number): Quantity => exactly('number', value);

export function parameter(name: ParameterName, quantity: Quantity, more: Partial<Parameter> = {}): Parameter {
  return {
    name,
    label: { en: name, sv: name },
    value: quantity.min ?? 0,
    quantity,
    from: 'stated',
    isExact: true,
    ...more,
  };
}

export const tTest: NonNullable<Way['method']> = {
  name: 't-test',
  label: { en: 't-test of two means', sv: 't-test av två medelvärden' },
  from: 'comparison',
  why: {
    en: 'Means are compared, and no other method is named.',
    sv: 'Medelvärden jämförs, och ingen annan metod anges.',
  },
  source: 'Chow et al. 2018',
};

export const way = (more: Partial<Way> = {}): Way => ({
  parameters: [],
  missing: [],
  steps: [],
  powers: [],
  detectable: [],
  ...more,
});

export const arms = (control: number, intervention = control) => ({
  control,
  intervention,
  total: control + intervention,
});

export function stated(
  word: StatedNumber['word'],
  value: number,
  at: number,
  ...against: StatedNumber['against']
): StatedNumber {
  const stage = word.startsWith('required') ? 'analysed' : 'recruited';
  return { word, claim: { value: count(value), range: line(at) }, stage, against };
}

export const calculation = (more: Partial<Calculation> = {}): Calculation => ({
  outcomes: ['SickLeaveDays'],
  deciding: true,
  aim: 'power',
  range: line(10),
  ways: [way()],
  stated: [],
  ...more,
});
