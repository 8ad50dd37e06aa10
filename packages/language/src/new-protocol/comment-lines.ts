/** Pieces of the language between backticks, which broken over two lines could not be read as one. */
const pieces = /`[^`]{1,90}`[^\s`]*|\S+/g;

const longest = 100;

/**
 * Text as comments on lines of their own, for a place so many columns from the left. Signs that would end a line or
 * steer a terminal become blanks: the text may come from a template of anybody's.
 */
export function commentLines(text: string, indent: number): string[] {
  const width = longest - indent;
  const lines: string[] = [];
  let line = '//';
  for (const [piece] of text.replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ').matchAll(pieces)) {
    if (line !== '//' && line.length + 1 + piece.length > width) {
      lines.push(line);
      line = '//';
    }
    line += ` ${piece}`;
  }
  return [...lines, line];
}
