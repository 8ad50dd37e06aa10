import type { IToken } from 'chevrotain';
import type { LexerResult } from 'langium';

/** Where the cursor stands: in a comment, in a text between quotation marks, or among the words of the language. */
export type CursorPlace =
  | { in: 'comment' }
  | { in: 'text'; token: IToken }
  | { in: 'code'; before: IToken | undefined };

/** Finds out where an offset of a text lies; among words, tells the token before it too. */
export function cursorPlace({ tokens, hidden }: LexerResult, offset: number): CursorPlace {
  const isInside = (token: IToken) => token.startOffset < offset && offset <= endOf(token);
  const comment = hidden.find((token) => token.image.startsWith('/') && isInside(token));
  if (comment && !(comment.image.endsWith('*/') && offset === endOf(comment))) return { in: 'comment' };
  const text = tokens.find((token) => token.image.startsWith('"') && isInside(token));
  const isClosed = text && text.image.length > 1 && text.image.endsWith('"');
  if (text && !(isClosed && offset === endOf(text))) return { in: 'text', token: text };
  return { in: 'code', before: tokens.findLast((token) => endOf(token) <= offset) };
}

/** The offset behind the last character of a token. */
export const endOf = (token: IToken): number => (token.endOffset ?? token.startOffset) + 1;

const namesFollow = new Set(
  'in at for of to from after before is not waive or-kind where satisfies and or every open = !='.split(' '),
);

/** Whether a character that was just typed asks for suggestions: a blank does only where something has to follow. */
export function asksForMore(character: string, before: IToken | undefined): boolean {
  if (character !== ' ') return character !== '{';
  return before !== undefined && (before.image === ':' || before.image === ',' || namesFollow.has(before.image));
}
