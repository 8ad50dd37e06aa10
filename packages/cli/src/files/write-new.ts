import { rm, writeFile } from 'node:fs/promises';

/**
 * Writes a file that is not there yet; what a broken attempt leaves is taken away again.
 *
 * @throws the error of the operating system: `EEXIST` where there is such a file already
 */
export async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') await rm(path, { force: true });
    throw error;
  }
}
