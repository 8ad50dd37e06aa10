import type { Fix, Range, TextEdit } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';

/** Where a token stands, or all from one token to another. */
export function rangeOf(from: IToken, to: IToken = from): Range {
  return {
    start: { line: (from.startLine as number) - 1, character: (from.startColumn as number) - 1 },
    end: { line: (to.endLine as number) - 1, character: to.endColumn as number },
  };
}

/** Where a piece of a token stands that has no line breaks: `length` characters from its character `from` on. */
export function rangeWithin(token: IToken, from: number, length: number): Range {
  const { start } = rangeOf(token);
  const character = start.character + from;
  return { start: { line: start.line, character }, end: { line: start.line, character: character + length } };
}

export function replace(from: IToken, newText: string, to: IToken = from): TextEdit {
  return { range: rangeOf(from, to), newText };
}

export function insertAfter(token: IToken, newText: string): TextEdit {
  const { end } = rangeOf(token);
  return { range: { start: end, end }, newText };
}

export function insertBefore(token: IToken, newText: string): TextEdit {
  const { start } = rangeOf(token);
  return { range: { start, end: start }, newText };
}

/** The fix that puts `word` where something else stands. */
export function writeFix(word: string, ...edits: TextEdit[]): Fix {
  return { title: { en: `Write \`${word}\``, sv: `Skriv \`${word}\`` }, edits };
}

export function removeFix(word: string, ...edits: TextEdit[]): Fix {
  return { title: { en: `Remove \`${word}\``, sv: `Ta bort \`${word}\`` }, edits };
}
