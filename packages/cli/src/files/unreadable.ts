import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Localized } from '@rtw-protocol/model';
import { printable } from '../text/printable.ts';

const reasons: Readonly<Record<string, Localized>> = {
  ENOENT: { en: 'there is no such file or folder', sv: 'det finns ingen sådan fil eller mapp' },
  ENOTDIR: { en: 'a part of the path is no folder', sv: 'en del av sökvägen är ingen mapp' },
  EACCES: { en: 'permission denied', sv: 'åtkomst nekad' },
  EPERM: { en: 'permission denied', sv: 'åtkomst nekad' },
  EISDIR: { en: 'it is a folder', sv: 'det är en mapp' },
  ELOOP: { en: 'its symbolic links lead in a circle', sv: 'dess symboliska länkar går runt i cirkel' },
  ENAMETOOLONG: { en: 'the name is too long', sv: 'namnet är för långt' },
  EROFS: { en: 'the disk is read-only', sv: 'disken är skrivskyddad' },
  ECHANGED: { en: 'somebody is writing to it', sv: 'någon håller på att skriva till den' },
  ENOSPC: { en: 'the disk is full', sv: 'disken är full' },
};

/** Why the operating system refused, in words; its own where we have none. */
function reasonOf(error: unknown): Localized {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? { en: message, sv: message };
}

/** A path that cannot be read, and why. */
export function unreadable(path: string, error: unknown): Localized {
  const { en, sv } = reasonOf(error);
  return { en: `Cannot read ${printable(path)}: ${en}.`, sv: `Kan inte läsa ${printable(path)}: ${sv}.` };
}

/** A path that cannot be written, and why. */
export function unwritable(path: string, error: unknown): Localized {
  const { en, sv } = missingFolder(path, error) ?? reasonOf(error);
  return { en: `Cannot write ${printable(path)}: ${en}.`, sv: `Kan inte skriva ${printable(path)}: ${sv}.` };
}

/** A file that is to be written need not be there, but its folder has to. */
function missingFolder(path: string, error: unknown): Localized | undefined {
  const { code, path: tried } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT' || tried === undefined || existsSync(dirname(tried))) return undefined;
  const folder = printable(dirname(path));
  return { en: `there is no folder ${folder}`, sv: `det finns ingen mapp ${folder}` };
}

/** Why the results cannot be written to standard output. */
export function unwritableResults(error: unknown): Localized {
  const { en, sv } = reasonOf(error);
  return { en: `Cannot write the results: ${en}.`, sv: `Kan inte skriva resultatet: ${sv}.` };
}
