import type { TokenType } from 'chevrotain';

export const mistypedQuotes = 'MISTYPED_QUOTES';
export const mistypedRange = 'MISTYPED_RANGE';
export const decimalComma = 'DECIMAL_COMMA';

/**
 * Signs that are clearly meant as others: they are read as what they stand for, so that a slip of the keyboard or of
 * a word processor costs one finding and not the rest of the statement. To be put before all other tokens.
 */
export function mistypedTokens(known: readonly TokenType[]): TokenType[] {
  const called = (name: string) => known.filter((token) => token.name === name);
  return [
    {
      name: mistypedQuotes,
      PATTERN: /[“”„‟«»‘‚][^“”„‟«»’"\n\r]*[“”‟«»’"]?|'[^'"\n\r]*'/,
      LINE_BREAKS: false,
      CATEGORIES: called('STRING'),
    },
    {
      // Between two numbers a hyphen is meant as a range in a protocol, and as a minus in a criterion.
      name: mistypedRange,
      PATTERN: /(?<=\d ?)-(?= ?\d)|[–—−‒]|\.{3,}|…/,
      LINE_BREAKS: false,
      START_CHARS_HINT: ['-', '–', '—', '−', '‒', '.', '…'],
      CATEGORIES: [...called('..'), ...called('-')],
    },
    {
      name: decimalComma,
      PATTERN: /(?<![\d.,])\d+,\d+(?![\d.,])/,
      LINE_BREAKS: false,
      START_CHARS_HINT: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
      CATEGORIES: called('NUMBER'),
    },
  ];
}
