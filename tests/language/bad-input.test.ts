import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { formatText } from '../../packages/language/src/format/format-text.ts';
import { parsed, sourceTexts } from './parsing.ts';

const texts = sourceTexts();
const everything = texts.find(({ path }) => path.endsWith('everything.rtw'))?.text as string;
const example = texts.find(({ path }) => path === 'examples/prosa.rtw')?.text as string;

// Generous: tests share the machine with others. What grows faster than the text would take minutes.
const patience = 20_000;

const codes = (text: string) => parsed(text).syntax.map(({ code }) => code);
const criterion = (condition: string) => `criteria a {\n  criterion b: error {\n    check: ${condition}\n  }\n}\n`;

test('an empty text has no mistakes', () => {
  expect(codes('')).toEqual([]);
  expect(codes('\n \t\ufeff')).toEqual([]);
});

describe.each([
  // Every place in turn takes half a minute, so the fast tests take every few; FUZZ_EVERY_PLACE=1 takes them all.
  ['an example', () => example, 23],
  ['a text that uses most of the language', () => everything, 17],
])('%s cut off', (_, text, step) => {
  test('at any place gives few findings, within the text and quickly', { timeout: 120_000 }, () => {
    const whole = text();
    for (let end = 0; end <= whole.length; end += process.env.FUZZ_EVERY_PLACE ? 1 : step) {
      const cut = whole.slice(0, end);
      const { syntax } = parsed(cut);
      expect(syntax.length, `cut off at ${end}`).toBeLessThanOrEqual(2);
      const lines = cut.split('\n');
      for (const { range } of syntax) {
        expect(range.end.character, `cut off at ${end}`).toBeLessThanOrEqual((lines[range.end.line] as string).length);
      }
    }
  });

  test('at any place is left alone by the formatter, or formatted', () => {
    const whole = text();
    for (let end = 0; end <= whole.length; end += 83) {
      const cut = whole.slice(0, end);
      expect(formatText(cut) === undefined).toBe(parsed(cut).syntax.length > 0);
    }
  });
});

test('a byte of a letter cut in half is told as a letter that could not be read', () => {
  const text = new TextDecoder().decode(Buffer.from('protocol P {\n  title: "Ång').subarray(0, 24));
  expect(codes(text)).toContain('syntax.not-utf8');
});

test.each([
  ['bytes at random', randomBytes(50_000).toString('utf8')],
  ['bytes at random, each a letter', randomBytes(50_000).toString('latin1')],
  ['a compressed document', `PK\u0003\u0004\u0014\u0000\u0006\u0000\b\u0000\u0000\u0000!\u0000${'\u0000'.repeat(100)}`],
  ['text in UTF-16', Buffer.from('protocol P { }', 'utf16le').toString('utf8')],
])('%s: one finding says that it is no text', (_, text) => {
  expect(codes(text)).toEqual(['syntax.not-text']);
});

test('ten megabytes are refused at once', { timeout: patience }, () => {
  expect(codes(everything.repeat(Math.ceil(1e7 / everything.length)))).toEqual(['syntax.too-large']);
});

test.each([
  ['braces', '{'.repeat(100_000)],
  ['braces, all closed', '{'.repeat(100_000) + '}'.repeat(100_000)],
  ['protocols', 'protocol P { '.repeat(100_000).slice(0, 1_000_000)],
  ['arms', `protocol P { ${'arm A: control { '.repeat(50_000)}`],
  ['parentheses', criterion('('.repeat(100_000) + 'x'.padEnd(100_001, ')'))],
  ['negations', criterion(`${'not '.repeat(100_000)}x`)],
  ['quantifiers', criterion(`${'every a in b satisfies '.repeat(20_000)}x`)],
  ['operators', criterion(`a${' and a'.repeat(100_000)}`)],
])('100,000 nested %s: one finding, and no exhausted stack', { timeout: patience }, (_, text) => {
  expect(codes(text)).toEqual(['syntax.too-deep']);
});

test('what nests less deeply than the limit is parsed', () => {
  expect(codes(criterion(`${'('.repeat(40)}x = 1${')'.repeat(40)}`))).toEqual([]);
  expect(codes(criterion(`${'not '.repeat(40)}x`))).toEqual([]);
  expect(codes(criterion(`a${' and a'.repeat(190)}`))).toEqual([]);
});

test('a line of a megabyte is read', { timeout: patience }, () => {
  const text = `protocol P {\n  title: "${'x'.repeat(1_000_000)}"\n}\n`;
  expect(codes(text)).toEqual([]);
  expect(formatText(text)).toBe(text);
  expect(codes(`protocol P { title: "${'x'.repeat(1_000_000)}`)).toEqual(['syntax.unclosed-text']);
  expect(codes(`protocol P { title: "${'\\'.repeat(1_000_000)}`)).toEqual(['syntax.unclosed-text']);
});

test('a comment of a megabyte is read, and an unclosed one told', { timeout: patience }, () => {
  expect(codes(`/*${'x*\n'.repeat(300_000)}*/`)).toEqual([]);
  expect(codes(`/*${'x*\n'.repeat(300_000)}`)).toEqual(['syntax.unclosed-comment']);
  expect(codes('/*/')).toEqual(['syntax.unclosed-comment']);
  expect(codes('/**/ /***/ /* * / */')).toEqual([]);
});

test.each([
  ['opening comments', '/* '],
  ['comments', '// a\n'],
  ['quotation marks', '"\n'],
  ['commas', ', '],
  ['colons', 'a: b\n'],
  ['strange signs', '@ a '],
  ['blocks', 'a { b } '],
  ['unclosed blocks', 'a {\n'],
  ['closing braces', '} '],
  ['decimal commas', '1,2 '],
  ['dashes', '–'],
  ['properties', 'titel: "x"\n'],
])('a large file of nothing but %s gives a bounded number of findings', { timeout: 2 * patience }, (_, piece) => {
  const text = `protocol P {\n${piece.repeat(500_000 / piece.length)}\n}\n`;
  const { syntax } = parsed(text);
  expect(syntax.length).toBeGreaterThan(0);
  expect(syntax.length).toBeLessThanOrEqual(51);
});
