import { AstUtils, GrammarAST } from 'langium';
import { describe, expect, test, vi } from 'vitest';
import type { RtwParser } from '../../packages/language/src/parser/rtw-parser.ts';
import { createSyntaxServices } from '../../packages/language/src/parser/syntax-only.ts';
import { reservedWords } from '../../packages/language/src/parser/token-builder.ts';
import { parsed, sourceTexts } from './parsing.ts';
import { reordered } from './reordered.ts';

const services = createSyntaxServices();
const keywords = [
  ...new Set(
    AstUtils.streamAllContents(services.Grammar)
      .filter(GrammarAST.isKeyword)
      .map(({ value }) => value),
  ),
].filter((keyword) => /^[A-Za-z]/.test(keyword));

test('the grammar has no ambiguity that the parser would meet in our own files', () => {
  const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation(() => {}),
  );
  try {
    const parser = createSyntaxServices('development').parser.LangiumParser as RtwParser;
    for (const { text } of sourceTexts()) expect(parser.parse(text).parserErrors).toEqual([]);
    expect(spies.flatMap((spy) => spy.mock.calls)).toEqual([]);
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
});

test.each(sourceTexts())('$path has no mistakes', ({ text }) => {
  expect(parsed(text).syntax).toEqual([]);
});

test.each(sourceTexts())('the statements of $path may stand in any order', ({ text }) => {
  for (const order of [(items: readonly unknown[]) => items.toReversed(), rotated]) {
    expect(parsed(reordered(text, order as <Item>(items: readonly Item[]) => Item[])).syntax).toEqual([]);
  }
});

const rotated = ([first, ...others]: readonly unknown[]) => (first === undefined ? [] : [...others, first]);

describe.each(keywords.filter((keyword) => !reservedWords.has(keyword)))('the word `%s`', (word) => {
  test('may be the name of anything, and be referred to', () => {
    const text = `
      protocol ${word} {
        citation ${word}: "A work"
        timeline { point ${word}: 6 months after inclusion }
        arm ${word}: control { component ${word}: care-as-usual workplace ${word}: workplace-meeting }
        outcome ${word}: ${word} { at: ${word} }
        sample-size for ${word} { icc: 0.02 [${word}] }
        flow { randomised: 12 in ${word} }
      }
      instrument ${word}
      criteria ${word} { criterion ${word}: error { check: ${word}.${word} = ${word} } }`;
    expect(parsed(text).syntax.map(({ message }) => message.en)).toEqual([]);
  });
});

test.each([...reservedWords])('the reserved word `%s` is refused as a name', (word) => {
  const [finding] = parsed(`protocol P {\n  arm ${word}: control\n}`).syntax;
  expect(finding?.code).toBe('syntax.reserved-word');
});

test.each(keywords)('`%s` with more letters behind it is a name', (keyword) => {
  for (const end of ['x', 'ö', '-x', '1', '_']) {
    const { tokens } = services.parser.Lexer.tokenize(`${keyword}${end}`);
    expect(tokens.map(({ image, tokenType }) => `${tokenType.name} ${image}`)).toEqual([`ID ${keyword}${end}`]);
  }
});
