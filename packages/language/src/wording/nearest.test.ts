import { expect, test } from 'vitest';
import { nearest, nearestOffers } from './nearest.ts';

test('what is spelt alike comes nearest first', () => {
  expect(nearest('sick-leav', ['sick-leave-days', 'sick-leave', 'diagnosis'])).toEqual([
    'sick-leave',
    'sick-leave-days',
  ]);
  expect(nearest('WIA', ['WAI', 'HADS', 'EQ-5D'])).toEqual(['WAI']);
});

test('what is spelt quite otherwise is not offered', () => {
  expect(nearest('WIA', ['PHQ-9', 'HADS'])).toEqual([]);
});

test('no more are offered than asked for', () => {
  expect(nearest('abcd', ['abce', 'abcf', 'abcg', 'abch'], 2)).toEqual(['abce', 'abcf']);
});

test('a name that holds the word comes before one that merely looks like it', () => {
  expect(nearest('MADRS', ['HADS', 'MADRS-S'])).toEqual(['MADRS-S', 'HADS']);
  expect(nearest('feasibility', ['parallel', 'feasibility-study'])).toEqual(['feasibility-study']);
  expect(nearest('study', ['parallel', 'feasibility-study'])).toEqual(['feasibility-study']);
});

test('nothing comes near to no word at all', () => {
  expect(nearest('', ['A', 'WAI'])).toEqual([]);
});

test('a thing with several words is offered once, for its nearest word', () => {
  const thing = {};
  const words = [
    { word: 'läkare', offer: 'physician', thing },
    { word: 'Läkarna', offer: 'physician', thing },
    { word: 'läkares', offer: 'somebody-else' },
  ];
  expect(nearestOffers('Läkare', words)).toEqual(['physician']);
  expect(nearestOffers('läkar', words)).toEqual(['physician', 'somebody-else']);
});

test('spaces and hyphens are alike', () => {
  const words = [{ word: 'individual placement and support', offer: 'supported-employment' }];
  expect(nearestOffers('individual-placement-and-support', words)).toEqual(['supported-employment']);
});
