import { open, rm } from 'node:fs/promises';

/**
 * Writes a file that is not there yet; what a broken attempt leaves is taken away again.
 *
 * @throws the error of the operating system: `EEXIST` where there is such a file already
 */
export async function writeNew(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.close();
  } catch (error) {
    await file.close().catch(() => {});
    await rm(path, { force: true });
    throw error;
  }
}
