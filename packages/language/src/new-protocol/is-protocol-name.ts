import type { Localized } from '@rtw-protocol/model';
import { formatText } from '../format/format-text.ts';
import { isName } from '../wording/is-name.ts';

/** Whether a protocol can be called so. Some names are words of the language that cannot stand there. */
export function isProtocolName(text: string): boolean {
  return isName(text) && text.length <= longest && formatText(`protocol ${text} {\n}\n`) !== undefined;
}

/** Names of files may not be much longer. */
const longest = 200;

/** What is said of a word that cannot be such a name. */
export function noProtocolName(given: string): Localized {
  return {
    en: `"${given}" cannot name a protocol: a name is one word of letters, digits, _ and - that begins with a letter, such as PROSA or sick-leave-2027, and none of the words of conditions such as "every" or "not".`,
    sv: `"${given}" kan inte vara namnet på ett protokoll: ett namn är ett ord av bokstäver, siffror, _ och - som börjar med en bokstav, till exempel PROSA eller sjukskrivna-2027, och inget av villkorens ord, till exempel "every" eller "not".`,
  };
}
