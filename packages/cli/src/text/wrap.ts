import { displayWidth } from './display-width.ts';

/** A word, or a short piece of the language between backticks: broken over two lines it could not be read as one. */
const unit = /(?:[^ `]|`[^`]{1,48}`)+|[^ ]+/g;

/**
 * Breaks running text into lines of at most `width` columns. A word that is longer than a line keeps a line of its own:
 * an address or an id has to stay whole to be copied.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(unit) ?? []) {
    if (line === '') line = word;
    else if (displayWidth(line) + 1 + displayWidth(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Running text under a first line that begins with `first`; the other lines stand under its text. */
export function wrapHanging(first: string, text: string, width: number): string[] {
  const indent = displayWidth(first);
  const lines = wrap(text, Math.max(20, width - indent));
  return lines.map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line);
}
