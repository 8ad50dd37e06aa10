import type { TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type GrammarAST, type Stream, type TokenBuilderOptions } from 'langium';
import { mistypedTokens } from './mistyped-tokens.ts';
import { unknownSignToken } from './unknown-signs.ts';

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
  'yes',
]);

// One that is not closed reaches to the end of the text. Were it no comment, each further opening would be sought
// an end for, through the whole text.
const blockComment = /\/\*[^*]*(?:\*(?!\/)[^*]*)*(?:\*\/)?/;

/** Whether a comment lacks its end. */
export function isUnclosedComment(image: string): boolean {
  return image.startsWith('/*') && (image.length < 4 || !image.endsWith('*/'));
}

const word = /^[A-Za-z]/;

/** Lets every word of the language but the reserved ones be a name too (`arm control`): its token is a kind of ID. */
export class RtwTokenBuilder extends DefaultTokenBuilder {
  override buildTokens(grammar: GrammarAST.Grammar, options?: TokenBuilderOptions): TokenType[] {
    const tokens = super.buildTokens(grammar, options) as TokenType[];
    return [...mistypedTokens(tokens), ...tokens, unknownSignToken()];
  }

  protected override buildTerminalToken(terminal: GrammarAST.TerminalRule): TokenType {
    const token = super.buildTerminalToken(terminal);
    return token.name === 'BLOCK_COMMENT' ? { ...token, PATTERN: blockComment } : token;
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
