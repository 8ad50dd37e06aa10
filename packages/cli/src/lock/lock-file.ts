import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Localized } from '@rtw-protocol/model';
import * as z from 'zod';
import { Fault } from '../fault.ts';
import { isOfOtherVersion, jsonContent } from '../files/json-content.ts';
import { unreadable } from '../files/unreadable.ts';
import { writeAtomically } from '../files/write-atomically.ts';

export const lockName = 'rtw.lock.json';

const schemaVersion = 1;

/** The templates by which protocols are judged: the content of each version, by `NAME@VERSION`. */
export const lock = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  templates: z.record(z.string(), z.string().regex(/^sha256-[0-9a-f]{64}$/)),
});
export type Lock = z.infer<typeof lock>;

/**
 * The lock of a folder; nothing where there is none.
 *
 * @throws Fault when it cannot be read as one
 */
export async function readLock(folder: string): Promise<Lock | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, lockName), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Fault(unreadable(lockName, error));
  }
  const content = jsonContent(text);
  const { data, success } = lock.safeParse(content);
  if (success) return data;
  throw new Fault(isOfOtherVersion(content, schemaVersion) ? otherVersion : noLock);
}

/** Writes a lock in its one form: by name, a line for each. */
export async function writeLock(folder: string, templates: ReadonlyMap<string, string>): Promise<void> {
  const sorted = [...templates].sort(([a], [b]) => (a < b ? -1 : 1));
  const content: Lock = { schemaVersion, templates: Object.fromEntries(sorted) };
  await writeAtomically(join(folder, lockName), `${JSON.stringify(content, null, 2)}\n`);
}

const otherVersion: Localized = {
  en: `${lockName} has been written by another version of rtw, in a form that this one does not know. Use that version, or write the file anew with "rtw check --update-lock".`,
  sv: `${lockName} är skriven av en annan version av rtw, i en form som den här inte känner till. Använd den versionen, eller skriv om filen med "rtw check --update-lock".`,
};

const noLock: Localized = {
  en: `${lockName} is not a lock file: it holds "schemaVersion": ${schemaVersion} and "templates", each "NAME@VERSION" with its content as "sha256-…". Write it anew with "rtw check --update-lock".`,
  sv: `${lockName} är ingen låsfil: den innehåller "schemaVersion": ${schemaVersion} och "templates", varje "NAMN@VERSION" med innehållet som "sha256-…". Skriv om den med "rtw check --update-lock".`,
};
