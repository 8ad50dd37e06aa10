import { expect, test } from 'vitest';
import { anyOf, knownOf } from './category-words.ts';

test('a category stands in a sentence with its article', () => {
  expect(anyOf('instrument')).toEqual({ en: 'an instrument', sv: 'ett instrument' });
  expect(anyOf('unit')).toEqual({ en: 'a unit of randomisation', sv: 'en randomiseringsenhet' });
});

test('what is known of a category agrees with its article', () => {
  expect(knownOf('data-source')).toEqual({ en: 'a known data source', sv: 'en känd datakälla' });
  expect(knownOf('setting')).toEqual({ en: 'a known kind of place', sv: 'ett känt slag av verksamhet' });
});
