import { expect, test } from 'vitest';
import { escapeMarkdown, inlineCode, prose } from './markdown.ts';

test('text stays text, whatever signs it holds', () => {
  expect(escapeMarkdown('*a* [b](c) <i> & `d`')).toBe('\\*a\\* \\[b\\]\\(c\\) &lt;i&gt; &amp; \\`d\\`');
  expect(escapeMarkdown('- one\n# two')).toBe('\\- one \\# two');
});

test('code may hold backticks', () => {
  expect(inlineCode('a `b` c')).toBe('``a `b` c``');
  expect(inlineCode('`b`')).toBe('`` `b` ``');
});

test('words of the language in backticks are code, and nothing else is', () => {
  expect(prose('Write `alpha: 5 %`, not *this*')).toBe('Write `alpha: 5 %`, not \\*this\\*');
  expect(prose('an open ` stays')).toBe('an open \\` stays');
});
