import { formatText } from '../format/format-text.ts';
import { isName } from '../wording/is-name.ts';

/** Whether a protocol can be called so. Some names are words of the language that cannot stand there. */
export function isProtocolName(text: string): boolean {
  return isName(text) && text.length <= longest && formatText(`protocol ${text} {\n}\n`) !== undefined;
}

/** Names of files may not be much longer. */
const longest = 200;
