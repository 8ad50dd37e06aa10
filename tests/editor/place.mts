import assert from 'node:assert/strict';

/** A place in a text; line and character are counted from zero. */
export interface Place {
  line: number;
  character: number;
}

/** Where the first group of a pattern begins in a text, and what it matched. */
export function placeIn(text: string, pattern: RegExp): [place: Place, text: string] {
  const lines = text.split('\n');
  const line = lines.findIndex((candidate) => pattern.test(candidate));
  const match = lines[line]?.match(new RegExp(pattern, 'd'));
  assert.ok(match?.indices?.[1] && match[1], `The text has ${pattern}`);
  return [{ line, character: match.indices[1][0] }, match[1]];
}
