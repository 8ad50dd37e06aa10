import type { TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST, type Stream, type TokenBuilderOptions } from 'langium';
import { mistypedTokens } from './mistyped-tokens.ts';

/**
 * The words of the expression language. They alone cannot be names: where an expression may stand,
 * a name could not be told from them.
 */
export const reservedWords: ReadonlySet<string> = new Set([
  'every',
  'some',
  'no',
  'where',
  'satisfies',
  'and',
  'or',
  'not',
  'in',
  'is',
  'because',
  'stated',
]);

const word = /^[A-Za-z]/;

/** Lets every word of the language but the reserved ones be a name too (`arm control`): its token is a kind of ID. */
export class RtwTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: GrammarAST.Grammar, options?: TokenBuilderOptions): TokenType[] {
    const tokens = super.buildTokens(grammar, options) as TokenType[];
    return [...mistypedTokens(tokens), ...tokens];
  }

  protected override buildKeywordTokens(
    rules: Stream<GrammarAST.AbstractRule>,
    terminalTokens: TokenType[],
    options?: TokenBuilderOptions,
  ): TokenType[] {
    const tokens = super.buildKeywordTokens(rules, terminalTokens, options);
    const id = terminalTokens.find((token) => token.name === 'ID');
    for (const token of tokens) {
      if (id && word.test(token.name) && !reservedWords.has(token.name)) token.CATEGORIES = [id];
    }
    return tokens;
  }
}
