import { displayWidth } from './display-width.ts';

/** A piece of the language between backticks. A short one that is broken over two lines could not be read as one. */
const piece = /`[^`]+`/g;
const short = 50;

/** Stands for a space that no line may be broken at. */
const joint = '\u00A0\u2060';

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

function wordsOf(text: string): string[] {
  const joined = text.replace(piece, (one) => (one.length <= short ? one.replaceAll(' ', joint) : one));
  return joined.split(' ').flatMap((word) => (word === '' ? [] : word.replaceAll(joint, ' ')));
}

/** Running text under a first line that begins with `first`; the other lines stand under its text. */
export function wrapHanging(first: string, text: string, width: number): string[] {
  const indent = displayWidth(first);
  const lines = wrap(text, Math.max(20, width - indent));
  return lines.map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + line);
}
