/** What XML 1.0 cannot hold, not even escaped: most control characters, halves of surrogate pairs, two non-characters. */
const impossible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Else `]]>` would end what is not even begun.
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // A reader makes one space of each within an attribute, and one break of both in text.
  '\t': '&#9;',
  '\r': '&#13;',
};

/** Text as it may stand between tags. */
export function xmlText(text: string): string {
  return text
    .replace(impossible, (mark) => `\\u${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)
    .replace(/[&<>"'\t\r]/g, (mark) => entities[mark]!);
}

/** An opening tag; attributes without a value are left out. */
export function openTag(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value)).replaceAll('\n', '&#10;')}"`);
  return `<${name}${written.join('')}>`;
}
