import { randomBytes } from 'node:crypto';
import { chmod, open, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { forget, keepTrackOf } from './temporary-files.ts';

/** A file in the making: nobody sees it before it is whole. */
export interface PendingFile {
  write(text: string): Promise<void>;
  /** Puts the file into its place. */
  finish(): Promise<void>;
  /** Forgets it; what was there before stays. */
  discard(): Promise<void>;
}

/**
 * Opens a file that takes the place of the one at `path` only when it is finished. Its mode is kept and a symbolic link
 * is followed. What is no regular file (`/dev/null`, a pipe) is written to directly.
 *
 * @throws the error of the operating system when the folder does not exist or may not be written to
 */
export async function openPendingFile(path: string): Promise<PendingFile> {
  const target = await targetOf(path);
  const before = await stat(target).catch(() => undefined);
  if (before?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
  if (before && !before.isFile()) return openDirectly(target);
  // Renaming would replace even a file that may not be written to.
  if (before) await (await open(target, 'r+')).close();
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  keepTrackOf(temporary);
  const file = await open(temporary, 'wx').catch((error: unknown) => {
    forget(temporary);
    throw error;
  });
  const discard = async () => {
    await file.close().catch(() => {});
    await rm(temporary, { force: true });
    forget(temporary);
  };
  return {
    write: (text) => file.writeFile(text),
    finish: async () => {
      try {
        await file.sync();
        await file.close();
        if (before) await chmod(temporary, before.mode);
        await rename(temporary, target);
        forget(temporary);
      } catch (error) {
        await discard();
        throw error;
      }
    },
    discard,
  };
}

/** Where a path leads; a link may lead to a file that is yet to be made. */
async function targetOf(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const link = await readlink(path).catch(() => undefined);
    return link === undefined ? path : resolve(dirname(path), link);
  });
}

async function openDirectly(path: string): Promise<PendingFile> {
  const file = await open(path, 'w');
  return { write: (text) => file.writeFile(text), finish: () => file.close(), discard: () => file.close() };
}

/** Replaces the text of a file as a whole; a reader sees the old text or the new one, never a part. */
export async function writeAtomically(path: string, text: string): Promise<void> {
  const file = await openPendingFile(path);
  try {
    await file.write(text);
  } catch (error) {
    await file.discard();
    throw error;
  }
  await file.finish();
}
