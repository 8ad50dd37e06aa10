/**
 * What a terminal would act on instead of showing it: control characters (escape sequences begin with one), marks that
 * turn the direction of writing around, line separators, and halves of surrogate pairs.
 */
const unprintable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Text of a document as it may be shown in a terminal: nothing in it can move the cursor, colour or hide anything. */
export function printable(text: string): string {
  return text.replace(unprintable, (mark) => `\\u${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}

/** The same for running text, where line breaks and tabs are only space; the no-break space in a number stays. */
export function printableProse(text: string): string {
  return printable(text.replace(/[^\S\u00A0]+/g, ' ').trim());
}
