/** The statements of a block as lines of their own, without the braces and the indentation around them. */
export function linesInBraces(text: string): string {
  const inner = text.slice(text.indexOf('{') + 1, text.lastIndexOf('}')).replace(/^\s*\n|\s+$/g, '');
  const lines = inner.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, own) => Math.min(least, own), Number.POSITIVE_INFINITY);
  return lines
    .map((line) => line.slice(Number.isFinite(indent) ? indent : 0))
    .join('\n')
    .trim();
}
