import { expect, test } from 'vitest';
import { foundIn, linesOf } from '../testing/consistency.ts';

const study = (statements: string) =>
  `stage: planned\ndesign: individually-randomised\narm A: experimental\narm B: control\nsample-size {\n${statements}\n}`;
const shares = 'compare: shares { control: 45 %; intervention: 60 % }\nalpha: 5 %\npower: 80 %';

test('a required number that the parameters do not give is told with the one that they give, and by what method', async () => {
  const [finding, ...others] = await foundIn(study(`${shares}\nrequired: 270`), 'sample-size-differs');
  expect(others).toEqual([]);
  expect(finding?.message).toEqual({
    en: '`required` tells 270, but the parameters give 346 (chi-squared test of two shares). Write 346, correct the parameter that is wrong, or name the method that was used (`method`).',
    sv: '`required` anger 270, men parametrarna ger 346 (chitvåtest av två andelar). Skriv 346, rätta den parameter som är fel, eller ange metoden som användes (`method`).',
  });
  expect(finding?.related?.map(({ message }) => message.sv)).toContain('Signifikansnivå: 5 %');
  expect(await linesOf(study(`${shares}\nrequired: 270`), 'sample-size-differs')).toEqual([9]);
});

test('the cause is told where one gives the number exactly', async () => {
  const [finding] = await foundIn(study(`${shares}\nrequired: 173`), 'sample-size-differs');
  expect(finding?.message.en).toMatch(/The stated 173 is the number of one arm\./);
  expect(finding?.message.sv).toMatch(/De angivna 173 är antalet i en enda grupp\./);
});

test('of a number to recruit only a mistake that gives it exactly is told', async () => {
  const recruiting = (number: number) => study(`${shares}\nattrition: 20 %\nparticipants: ${number} planned`);
  const [multiplied] = await foundIn(recruiting(416), 'sample-size-differs');
  expect(multiplied?.message.en).toMatch(/times \(1 \+ 20 %\); divided by \(1 − 20 %\) it is enough/);
  expect(await foundIn(recruiting(400), 'sample-size-differs')).toEqual([]);
});

test.each([
  `${shares}\nrequired: 346`,
  `${shares}\nrequired-per-arm: 173`,
  `${shares}\nrequired: about 340`,
  'compare: shares { control: about 45 %; intervention: 60 % }\nalpha: 5 %\npower: 80 %\nrequired: 270',
  'compare: shares { control: 45 %; intervention: 60..70 % }\nalpha: 5 %\npower: 80 %\nrequired: 270',
  `${shares}\nrequired-per-arm: 171\nmethod: unpooled-proportions`,
  `${shares}\nrequired: 500\nmethod: "simulation"`,
  'compare: shares { control: 45 % }\nalpha: 5 %\npower: 80 %\nrequired: 270',
  'compare: shares { control: 45 %; intervention: 60 %, 62 % }\nalpha: 5 %\npower: 80 %\nrequired: 346',
])('nothing is told of "%s"', async (statements) => {
  expect(await foundIn(study(statements), 'sample-size-differs')).toEqual([]);
});
