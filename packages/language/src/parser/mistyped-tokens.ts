import type { TokenType } from 'chevrotain';

export const mistypedQuotes = 'MISTYPED_QUOTES';
export const mistypedRange = 'MISTYPED_RANGE';
export const mistypedDate = 'MISTYPED_DATE';
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
      name: mistypedDate,
      PATTERN: /(?!\d{4}-\d\d-\d\d(?![\w-]))\d{4}([-/.])\d{1,2}\1\d{1,2}(?![\w-])/,
      LINE_BREAKS: false,
      START_CHARS_HINT: [...'0123456789'],
      CATEGORIES: called('DATE'),
    },
    {
      // Between two numbers a hyphen is meant as a range in a protocol, and as a minus in a criterion; between three
      // that look like day, month and year, as neither.
      name: mistypedRange,
      PATTERN: /(?<=\d ?)(?<!\b\d{1,2}-\d{1,2}(?=-\d{4}\b))-(?! ?\d{1,2}-\d{4}\b)(?= ?\d)|[–—−‒]|\.{3,}|…/,
      LINE_BREAKS: false,
      START_CHARS_HINT: ['-', '–', '—', '−', '‒', '.', '…'],
      CATEGORIES: [...called('..'), ...called('-')],
    },
    {
      name: decimalComma,
      PATTERN: /(?<![\d.,])\d+,\d+(?![\d.,])/,
      LINE_BREAKS: false,
      START_CHARS_HINT: [...'0123456789'],
      CATEGORIES: called('NUMBER'),
    },
  ];
}
