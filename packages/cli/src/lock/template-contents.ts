import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { UsedTemplate } from '@rtw-protocol/language';

/** What a lock calls a template, `NAME@VERSION`, what it holds, and the file that it is written in. */
export interface TemplateContent {
  key: string;
  content: string;
  uri: string;
}

/** Tells what templates hold; each shipped file is read once. */
export function templateContents(): (used: UsedTemplate) => Promise<TemplateContent> {
  const shipped = new Map<string, Promise<string>>();
  const textOf = ({ uri, text }: UsedTemplate['files'][number]): Promise<string> | string => {
    if (text !== undefined) return text;
    // Of a shipped file nothing is in memory but what judges.
    const known = shipped.get(uri) ?? readFile(fileURLToPath(uri), 'utf8');
    shipped.set(uri, known);
    return known;
  };
  return async (used) => {
    const hash = createHash('sha256');
    // Line ends are the machine's; a nought between two files, so that none of their text can change sides.
    for (const file of used.files) hash.update(`${(await textOf(file)).replace(/\r\n?/g, '\n')}\0`);
    return { key: `${used.name}@${used.version}`, content: `sha256-${hash.digest('hex')}`, uri: used.uri };
  };
}
