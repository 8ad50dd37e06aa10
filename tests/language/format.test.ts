import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatText } from '../../packages/language/src/format/format-text.ts';
import { createSyntaxServices } from '../../packages/language/src/parser/syntax-only.ts';
import { parsed, sourceTexts } from './parsing.ts';

const { Lexer } = createSyntaxServices().parser;
const texts = sourceTexts();
const everything = texts.find(({ path }) => path.endsWith('everything.rtw'))?.text as string;

/** Tokens without semicolons, and comments without the blanks within them, each in its order. */
function substance(text: string): { tokens: string[]; comments: string[] } {
  const { tokens, hidden } = Lexer.tokenize(text);
  return {
    tokens: tokens.map(({ image }) => image).filter((image) => image !== ';'),
    comments: hidden.map(({ image }) => image.replace(/\s+/g, ' ').trim()),
  };
}

function expectCanonical(text: string): string {
  const once = formatText(text);
  expect(once).toBeDefined();
  expect(formatText(once as string)).toBe(once);
  expect(substance(once as string)).toEqual(substance(text));
  expect(parsed(once as string).syntax).toEqual([]);
  return once as string;
}

describe.each(texts)('$path', ({ text }) => {
  test('is formatted once and for all, with every word and comment kept', () => {
    expectCanonical(text);
  });
});

test('the canonical form of a made-up study is the one in its file', () => {
  expect(formatText(everything)).toBe(everything);
});

test('white space of any kind leads to the same words and comments', () => {
  const { tokens, hidden } = Lexer.tokenize(everything);
  const items = [...tokens, ...hidden].sort((a, b) => a.startOffset - b.startOffset);
  const blank = fc.constantFrom(' ', '  ', '\n', '\n\n\n', '\t', '\r\n', ' \n   ', '\u00a0');
  fc.assert(
    fc.property(fc.array(blank, { minLength: items.length, maxLength: items.length }), (blanks) => {
      const text = items.map(({ image }, index) => {
        const line = image.startsWith('//') ? '\n' : '';
        return image + line + blanks[index];
      });
      expectCanonical(text.join(''));
    }),
    { numRuns: 25 * Number(process.env.MORE_RUNS ?? 1) },
  );
});

test('a comment between any two words is kept', () => {
  const { tokens } = Lexer.tokenize(everything);
  const comment = fc.constantFrom('/* c */', '\n// c\n', ' // c\n', '\n/* c\n  d */\n', '/* c */\n');
  fc.assert(
    fc.property(fc.nat(tokens.length - 1), fc.nat(tokens.length - 1), comment, comment, (a, b, first, second) => {
      const [from, to] = [Math.min(a, b), Math.max(a, b)].map((index) => tokens[index]?.startOffset as number) as [
        number,
        number,
      ];
      expectCanonical(everything.slice(0, from) + first + everything.slice(from, to) + second + everything.slice(to));
    }),
    { numRuns: 80 * Number(process.env.MORE_RUNS ?? 1) },
  );
});

describe('the canonical form', () => {
  const form = (text: string) => formatText(text);

  test('puts each statement on a line of its own, without semicolons', () => {
    expect(form('protocol P{title:"a";stage:planned;population{age:18 .. 59 years\nwomen:5%}}')).toBe(
      'protocol P {\n  title: "a"\n  stage: planned\n  population {\n    age: 18..59 years\n    women: 5 %\n  }\n}\n',
    );
  });

  test('keeps a block on one line where the author wrote it so', () => {
    expect(form('protocol P {\n  registration: "N" {registry: "R" date: 2027-01-17;}\n}')).toBe(
      'protocol P {\n  registration: "N" { registry: "R"; date: 2027-01-17 }\n}\n',
    );
  });

  test('gives a block its lines where it would be wider than a hundred columns', () => {
    const long = 'x'.repeat(70);
    expect(form(`protocol P {\n  registration: "N" { registry: "${long}"; date: 2027-01-17 }\n}`)).toBe(
      `protocol P {\n  registration: "N" {\n    registry: "${long}"\n    date: 2027-01-17\n  }\n}\n`,
    );
  });

  test('breaks a long list between its values', () => {
    const text = `protocol P {\n  population {\n    exclude: ${Array.from({ length: 12 }, () => 'severe-depression').join(', ')}\n  }\n}`;
    const lines = form(text)?.split('\n') as string[];
    expect(lines.every((line) => line.length <= 120)).toBe(true);
    expect(lines[3]).toMatch(/^ {6}severe-depression/);
  });

  test('has one blank line where the author had some, and none at the ends of a block', () => {
    expect(form('\n\nprotocol P {\n\n  title: "a"\n\n\n\n  stage: planned\n\n}\n\n\n')).toBe(
      'protocol P {\n  title: "a"\n\n  stage: planned\n}\n',
    );
  });

  test('keeps comments where they are, indented as what they stand before', () => {
    expect(form('// top\nprotocol P { // behind\n// before\ntitle: "a" // beside\n      // last\n}\n// end')).toBe(
      '// top\nprotocol P { // behind\n  // before\n  title: "a" // beside\n  // last\n}\n// end\n',
    );
  });

  test('ends lines with a line feed, whatever they ended with', () => {
    expect(form('\ufeffprotocol P {\r\n  title: "a"\r\n}\r\n')).toBe('protocol P {\n  title: "a"\n}\n');
  });

  test('has nothing to do for an empty text', () => {
    expect(form('')).toBe('');
    expect(form(' \n\n')).toBe('');
  });

  test('does not touch a text with mistakes', () => {
    expect(form('protocol P {   title "a" }')).toBeUndefined();
    expect(form('protocol P { title: “a” }')).toBeUndefined();
  });
});
