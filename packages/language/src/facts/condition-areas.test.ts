import { expect, test } from 'vitest';
import { factsOf } from './facts-of.ts';
import { answer, somewhere, study, term, values } from './made-study.mts';

const condition = (area: string) => term(area, [], { area });
const ownWords = { text: 'people who are tired', lineage: [] };

function isOfAreas(more: object) {
  const population = { range: somewhere, ...more };
  return answer(factsOf(study({ population })).population?.mentalOrMusculoskeletal);
}

test('people with mental or musculoskeletal conditions, and nothing else, are of the areas', () => {
  expect(isOfAreas({ condition: values(condition('mental'), condition('musculoskeletal')) })).toBe(true);
  expect(isOfAreas({ condition: values(condition('mental'), condition('somatic')) })).toBe(false);
  expect(isOfAreas({ condition: values(condition('mental'), ownWords) })).toBeUndefined();
});

test('where no condition is told, the chapters of the codes tell', () => {
  const codes = (...from: string[]) => ({ diagnoses: values(...from.map((code) => ({ from: code }))) });
  expect(isOfAreas(codes('F32', 'M54'))).toBe(true);
  expect(isOfAreas(codes('F32', 'I63'))).toBe(false);
});

test('a code that means one thing in ICD and another in ICPC leaves it open', () => {
  expect(isOfAreas({ diagnoses: values({ from: 'P76' }) })).toBeUndefined();
});

test('people of one area take part where one of the conditions, or else of the codes, is of it', () => {
  const population = (more: object) => factsOf(study({ population: { range: somewhere, ...more } })).population;
  const mixed = population({ condition: values(condition('mental'), ownWords) });
  expect(answer(mixed?.mental)).toBe(true);
  expect(answer(mixed?.musculoskeletal)).toBeUndefined();
  const coded = population({ diagnoses: values({ from: 'M54' }) });
  expect(answer(coded?.mental)).toBe(false);
  expect(answer(coded?.musculoskeletal)).toBe(true);
});
