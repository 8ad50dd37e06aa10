import { printableProse } from '../../text/printable.ts';

/**
 * Text that means itself within a message of SARIF. What a document says could else be read as a link (`[text](where)`)
 * or as a place for an argument (`{0}`): all braces at a number are doubled, however many there are. Other braces stand
 * as they are, since readers show them as they are.
 */
export function messageText(...paragraphs: readonly (string | undefined)[]): string {
  return paragraphs
    .map((paragraph) => printableProse(paragraph ?? ''))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
    .replace(/\{+\d+\}+/g, (place) => place.replace(/[{}]/g, '$&$&'))
    .replace(/[[\]](?=[^[\]]*\]?\()/g, '\\$&');
}
