import { expect, test } from 'vitest';
import {
  anchorOf,
  asInertMarkdown,
  asInertMarkdownCell,
  asMarkdown,
  asMarkdownCell,
  asMarkdownCode,
  asMarkdownCodeCell,
} from './markdown.ts';

test('text of others is shown as it is, and its code as code', () => {
  expect(asMarkdown('a *b* <c> `d_e: *` [f](g)')).toBe('a \\*b\\* \\<c\\> `d_e: *` \\[f\\](g)');
  expect(asMarkdown('a ` alone')).toBe('a \\` alone');
});

test('an underscore within a word stays, since it marks nothing there', () => {
  expect(asMarkdown('net_days _so_')).toBe('net_days \\_so\\_');
});

test('a cell holds no border', () => {
  expect(asMarkdownCell('a | `b|c`')).toBe('a \\| `b\\|c`');
});

test('a heading is addressed as GitHub does it', () => {
  expect(anchorOf('fk-outcomes.new-spells')).toBe('fk-outcomesnew-spells');
  expect(anchorOf('Så väljs kriterier')).toBe('så-väljs-kriterier');
  // As file systems may write it, in parts.
  expect(anchorOf('Målmått.rtw'.normalize('NFD'))).toBe('målmåttrtw'.normalize('NFD'));
});

test('of a document not even addresses, names, entities, formulas and emoji are anything but text', () => {
  expect(asInertMarkdown('see https://example.org, www.example.org or a@b.se')).toBe(
    'see https\\://example.org, www\\.example.org or a\\@b.se',
  );
  expect(asInertMarkdown('@reviewer: ![x](y) &lt; ~~no~~ $a$ :tada:')).toBe(
    '\\@reviewer: \\!\\[x\\](y) \\&lt; \\~\\~no\\~\\~ \\$a\\$ \\:tada:',
  );
  expect(asInertMarkdownCell('a | b')).toBe('a \\| b');
});

test('a name is code, whatever signs it holds', () => {
  expect(asMarkdownCode('a.rtw')).toBe('`a.rtw`');
  expect(asMarkdownCode('`a``b')).toBe('``` `a``b ```');
  expect(asMarkdownCodeCell('a|b')).toBe('`a\\|b`');
  expect(asMarkdownCodeCell('a\\\\|b')).toBe('`a\\\\\\|b`');
});
