import { expect, test } from 'vitest';
import { printable, printableProse } from './printable.ts';

test('an escape sequence in a document is shown and not obeyed', () => {
  expect(printable('\u001b[31mred\u0007')).toBe('\\u001B[31mred\\u0007');
});

test('marks that turn the direction of writing are shown', () => {
  expect(printable('a\u202Eb\u2066c')).toBe('a\\u202Eb\\u2066c');
});

test('half a character is shown as its number', () => {
  expect(printable('\uD83D!')).toBe('\\uD83D!');
});

test('letters of every language and whole emoji stay as they are', () => {
  expect(printable('Återgång i arbete 日本語 👩‍⚕️')).toBe('Återgång i arbete 日本語 👩‍⚕️');
});

test('line breaks in running text are only space', () => {
  expect(printableProse(' one\r\n\ttwo ')).toBe('one two');
});

test('a Swedish number keeps the space that holds its thousands together', () => {
  expect(printableProse('10\u00a0000 personer')).toBe('10\u00a0000 personer');
});
