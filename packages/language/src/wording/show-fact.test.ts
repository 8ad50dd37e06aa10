import { type Term, valueMeta, vocabularyEntries, wordsOf } from '@rtw-protocol/model';
import { expect, test } from 'vitest';
import { showFact } from './show-fact.ts';

const metaOf = (field: string) => {
  const found = wordsOf(vocabularyEntries.instrument).find((word) => word.field === field)?.meta;
  return found && 'value' in found ? valueMeta.get(found.value) : undefined;
};

test('a word of the language is shown by its meaning, with the own words in brackets', () => {
  expect(showFact({ word: 'higher', text: 'of seven items' }, metaOf('better'), 'en')).toBe(
    'higher is better (of seven items)',
  );
  expect(showFact({ yes: true }, metaOf('validated'), 'sv')).toBe('ja');
});

test('a term is shown with the name that it is written by', () => {
  const term: Term = { name: 'WAI', label: { en: 'Work Ability Index', sv: 'Arbetsförmågeindex' }, lineage: ['WAI'] };
  const meta = { kind: 'term', category: 'instrument' } as const;
  expect(showFact(term, meta, 'sv')).toBe('Arbetsförmågeindex [WAI]');
  expect(showFact({ lineage: [], text: 'our own' }, meta, 'en')).toBe('our own');
});
