import { printable, printableProse } from './printable.ts';

/** Text of a criteria file as Markdown that shows it as it is; what stands in backticks stays code. */
export function asMarkdown(text: string): string {
  return markdownOf(text, plain);
}

/** The same for the cell of a table, where a bar is a border even within code. */
export function asMarkdownCell(text: string): string {
  return withoutBorders(asMarkdown(text));
}

/**
 * Text of a protocol, or of criteria that others wrote, as Markdown that shows it as it is: beside what marks text up,
 * no address in it becomes a link, no name a mention, and nothing an entity, a formula or an emoji.
 */
export function asInertMarkdown(text: string): string {
  return markdownOf(text, (part) => plain(part).replace(/[&~$@!]|:(?=\/\/)|(?<=\bwww)\.|:(?=[\w+-]+:)/gi, '\\$&'));
}

/** The same for the cell of a table. */
export function asInertMarkdownCell(text: string): string {
  return withoutBorders(asInertMarkdown(text));
}

/** A name or a path in the form of code, whatever signs it holds; it must not be empty. */
export function asMarkdownCode(text: string): string {
  const code = printable(text);
  const longest = Math.max(0, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  // A space that touches the fence is taken away by whoever reads it, if there is one on either side.
  const pad = /^[` ]|[` ]$/.test(code) ? ' ' : '';
  return `${fence}${pad}${code}${pad}${fence}`;
}

/** The same for the cell of a table. */
export function asMarkdownCodeCell(text: string): string {
  return withoutBorders(asMarkdownCode(text));
}

/** The address of a heading within its page, as GitHub and most other readers of Markdown make it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function markdownOf(text: string, escaped: (part: string) => string): string {
  return printableProse(text)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : escaped(part)))
    .join('');
}

/** A bar is a border unless an odd number of backslashes stands before it, even within code. */
function withoutBorders(markdown: string): string {
  return markdown.replace(/(\\*)\|/g, (bar, before: string) => (before.length % 2 === 1 ? bar : `${before}\\|`));
}

function plain(text: string): string {
  // Within a word an underscore is only itself.
  return text.replace(/[\\`*[\]<>|#]|(?<!\w)_|_(?!\w)/g, '\\$&');
}
