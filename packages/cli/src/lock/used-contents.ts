import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { UsedTemplate } from '@rtw-protocol/language';

/** The templates that a run has used so far, by `NAME@VERSION`, each with what it holds. */
export interface UsedContents {
  /** Takes a template up, and answers with what it is called in a lock and what it holds. */
  add(used: UsedTemplate): Promise<{ key: string; content: string }>;
  readonly all: ReadonlyMap<string, string>;
}

export function usedContents(): UsedContents {
  const all = new Map<string, string>();
  const shipped = new Map<string, Promise<string>>();
  const textOf = ({ uri, text }: UsedTemplate['files'][number]): Promise<string> | string => {
    if (text !== undefined) return text;
    // Of a shipped file nothing is in memory but what judges.
    const known = shipped.get(uri) ?? readFile(fileURLToPath(uri), 'utf8');
    shipped.set(uri, known);
    return known;
  };
  return {
    all,
    async add(used) {
      const hash = createHash('sha256');
      // Line ends are the machine's; a nought between two files, so that none of their text can change sides.
      for (const file of used.files) hash.update(`${(await textOf(file)).replace(/\r\n?/g, '\n')}\0`);
      const [key, content] = [`${used.name}@${used.version}`, `sha256-${hash.digest('hex')}`];
      all.set(key, content);
      return { key, content };
    },
  };
}
