import fc from 'fast-check';
import { lexer } from 'marked';
import { expect, test } from 'vitest';
import {
  asInertMarkdown,
  asInertMarkdownCell,
  asMarkdownCode,
  asMarkdownCodeCell,
} from '../../../packages/cli/src/text/markdown.ts';
import { printable, printableProse } from '../../../packages/cli/src/text/printable.ts';
import { textOf, tokensOf } from './markdown-page.ts';

// What others wrote is read again by a reader of Markdown: it has to see the text, and nothing but text.

const signs = [
  '`',
  '\\',
  '*',
  '_',
  '[',
  ']',
  '(',
  ')',
  '<',
  '>',
  '|',
  '#',
  '&',
  '~',
  '$',
  '@',
  '!',
  ':',
  '/',
  '.',
  '-',
  '+',
];
const words = ['a', 'ö', '1', ' ', 'www', 'https://e.org', 'lt;', '<b>', '<!--', 'x@y.se', '[x](y)', '\n', '\u00a0'];
const text = fc.array(fc.constantFrom(...signs, ...words), { maxLength: 16 }).map((parts) => parts.join(''));

const harmless = new Set(['paragraph', 'text', 'escape', 'codespan', 'table']);
const typesIn = (page: string) => tokensOf(page).map(({ type }) => type);

/** Signs that only mark code are not seen. */
const seen = (shown: string) => shown.replaceAll('`', '').replace(/\s+/g, ' ').trim();

test('running text of a document is shown as it is', () => {
  fc.assert(
    fc.property(text, (written) => {
      const page = `- x ${asInertMarkdown(written)}`;
      expect(typesIn(page).filter((type) => !harmless.has(type))).toEqual(['list', 'list_item']);
      expect(seen(textOf(tokensOf(page).filter(({ type }) => type === 'list_item')))).toBe(
        seen(`x ${printableProse(written)}`),
      );
    }),
  );
});

test('in a table it stays in its cell', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const cells = [asInertMarkdownCell(`x ${one}`), asMarkdownCodeCell(`x${other}x`)];
      const page = `| a | b | c |\n|---|---|---|\n| ${cells.join(' | ')} | end |\n`;
      expect(typesIn(page).filter((type) => !harmless.has(type))).toEqual([]);
      const [table] = lexer(page, { gfm: true });
      if (table?.type !== 'table') throw new Error('no table');
      expect(table.rows[0]?.[2]?.text).toBe('end');
      expect(table.rows[0]).toHaveLength(3);
    }),
  );
});

test('a name that is shown as code is shown whole', () => {
  fc.assert(
    fc.property(text, (written) => {
      const name = `x${written}x`;
      const codes = tokensOf(`a ${asMarkdownCode(name)}`).filter(({ type }) => type === 'codespan');
      expect(codes.map((code) => ('text' in code ? code.text : ''))).toEqual([printable(name)]);
    }),
  );
});
