import type { ILexingError, IToken, TokenType } from 'chevrotain';
import type { DefaultLexerErrorMessageProvider } from 'langium';

const unknownSign = 'UNKNOWN_SIGN';

// Chevrotain looks tokens up by their first sign: below 256 by the sign itself, above by what range of 255 it is in.
const anySign = Array.from({ length: 256 }, (_, code) => code).concat(
  Array.from({ length: 257 }, (_, range) => Math.min((range + 1) * 255 + 1, 65_535)),
);

/**
 * Any sign that begins no token. Without it, the lexer tries every word of the language at each such sign and at each
 * after it, and a text of many would keep an editor waiting for half a minute. To be put after all other tokens.
 */
export function unknownSignToken(): TokenType {
  return { name: unknownSign, PATTERN: /[\s\S]/, LINE_BREAKS: false, START_CHARS_HINT: anySign };
}

/** Parts the signs that begin no token from the tokens: what stands together is one error. */
export function partUnknownSigns(
  read: readonly IToken[],
  text: string,
  messages: Pick<DefaultLexerErrorMessageProvider, 'buildUnexpectedCharactersMessage'>,
): { tokens: IToken[]; errors: ILexingError[] } {
  const tokens: IToken[] = [];
  const errors: ILexingError[] = [];
  for (const token of read) {
    const before = errors.at(-1);
    if (token.tokenType.name !== unknownSign) tokens.push(token);
    else if (before && before.offset + before.length === token.startOffset) before.length++;
    else {
      const { startOffset: offset, startLine: line, startColumn: column } = token;
      errors.push({ offset, line, column, length: 1, message: '' });
    }
  }
  for (const error of errors) {
    const { offset, length, line, column } = error;
    error.message = messages.buildUnexpectedCharactersMessage(text, offset, length, line, column);
  }
  return { tokens, errors };
}
