import { displayWidth } from './display-width.ts';

/** Short pieces of the language between backticks: broken over two lines they could not be read as one. */
const unbroken = /`[^`]{1,48}`/;

/** A space before a sign of per cent does not part the two. */
const breaks = / (?!%)/;

/** The words of a text; what stays in one piece counts as one, with what touches it. */
function wordsOf(text: string): string[] {
  const pieces = text.split(/(`[^`]*`)/).map((piece) => (unbroken.test(piece) ? [piece] : piece.split(breaks)));
  const words: string[] = [''];
  for (const [first = '', ...others] of pieces) words.push((words.pop() ?? '') + first, ...others);
  return words.filter((word) => word !== '');
}

/**
 * Breaks running text into lines of at most `width` columns. A word that is longer than a line keeps a line of its own:
 * an address or an id has to stay whole to be copied.
 */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
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
