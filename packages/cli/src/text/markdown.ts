import { printableProse } from './printable.ts';

/** Text of a criteria file as Markdown that shows it as it is; what stands in backticks stays code. */
export function asMarkdown(text: string): string {
  return printableProse(text)
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : plain(part)))
    .join('');
}

/** The same for the cell of a table, where a bar is a border even within code. */
export function asMarkdownCell(text: string): string {
  return asMarkdown(text).replace(/(?<!\\)\|/g, '\\|');
}

/** The address of a heading within its page, as GitHub and most other readers of Markdown make it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

function plain(text: string): string {
  // Within a word an underscore is only itself.
  return text.replace(/[\\`*[\]<>|#]|(?<!\w)_|_(?!\w)/g, '\\$&');
}
