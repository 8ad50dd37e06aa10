import { AstUtils, GrammarAST } from 'langium';
import { expect, test } from 'vitest';
import { RtwGrammar } from '../generated/grammar.ts';
import { wordMeanings } from './word-meanings.ts';

const grammar = RtwGrammar();
const meanings = wordMeanings(grammar);
const words = AstUtils.streamAst(grammar)
  .filter(GrammarAST.isKeyword)
  .filter(({ value }) => /\p{L}/u.test(value))
  .toArray();
const ruleOf = (word: GrammarAST.Keyword) => AstUtils.getContainerOfType(word, GrammarAST.isAbstractRule)?.name;
const meaningOf = (rule: string, value: string) => {
  const word = words.find((candidate) => candidate.value === value && ruleOf(candidate) === rule);
  return word && meanings.get(word);
};

test('every word of the language has a meaning in both languages', () => {
  const unexplained = words.filter((word) => !meanings.get(word)?.text.en || !meanings.get(word)?.text.sv);
  expect(unexplained.map((word) => `${ruleOf(word)}: ${word.value}`)).toEqual([]);
});

test('a word means what it means where it stands', () => {
  expect(meaningOf('EconomicsProperty', 'planned')?.property).toBeDefined();
  expect(meaningOf('StageClaim', 'planned')?.answers?.sv).toBe('Hur långt studien har kommit');
  expect(meaningOf('Annotations', 'planned')?.text.sv).toBe('Det planerade');
});

test('words of blocks about a value take their meaning from the block of the model', () => {
  expect(meaningOf('ProviderProperty', 'training')?.property).toBeDefined();
  expect(meaningOf('CompareProperty', 'sd')?.property).toBeDefined();
  expect(meaningOf('InstrumentProperty', 'validated')?.property).toBeDefined();
});
