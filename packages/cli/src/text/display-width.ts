const plain = /^[\u0020-\u007E\u00A0-\u024F]*$/;

/** Scripts and signs that terminals give two columns. */
const wide =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|[\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6])/u;

/** Marks that sit on the character before them. */
const without = /^(?:\p{Mn}|\p{Me}|\p{Default_Ignorable_Code_Point})+$/u;

let segmenter: Intl.Segmenter | undefined;

/** What a reader sees as one character each. */
export function graphemes(text: string): string[] {
  if (plain.test(text)) return [...text];
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How many columns of a terminal a text takes; it must hold no control characters. */
export function displayWidth(text: string): number {
  if (plain.test(text)) return text.length;
  return graphemes(text).reduce((width, grapheme) => width + graphemeWidth(grapheme), 0);
}

function graphemeWidth(grapheme: string): number {
  if (without.test(grapheme)) return 0;
  return wide.test(grapheme) ? 2 : 1;
}

/** The text with spaces after it, up to a width. */
export function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
