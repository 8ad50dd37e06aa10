import fc from 'fast-check';
import { expect, test } from 'vitest';
import { messageText } from './message-text.ts';

/** The arguments that a message asks for, as a reader of SARIF finds them: doubled braces stand for themselves. */
const argumentsIn = (message: string): string[] =>
  [...message.matchAll(/\{\{|\}\}|\{(\d+)\}/g)].flatMap(([, number]) => number ?? []);

test.each([
  ['{0}', '{{0}}'],
  ['{{0}}', '{{{{0}}}}'],
  ['{{{12}', '{{{{{{12}}'],
  ['{0}{1}', '{{0}}{{1}}'],
  ['{a} {} {{b}}', '{a} {} {{b}}'],
])('braces around a number are doubled, others stand as they are: %s', (text, message) => {
  expect(messageText(text)).toBe(message);
});

test('no text asks for an argument', () => {
  const texts = fc.string({ unit: fc.constantFrom('{', '}', '0', '12', 'a', ' ', '[', ']', '(') });
  fc.assert(fc.property(texts, (text) => argumentsIn(messageText(text)).length === 0));
});

test('where every brace stands at a number, a reader sees the text as it was', () => {
  const runs = fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 99 }), fc.nat({ max: 4 }));
  const texts = fc
    .array(runs)
    .map((parts) =>
      parts.map(([before, number, after]) => `x${'{'.repeat(before + 1)}${number}${'}'.repeat(after + 1)}`).join(''),
    );
  fc.assert(fc.property(texts, (text) => messageText(text).replaceAll('{{', '{').replaceAll('}}', '}') === text));
});
