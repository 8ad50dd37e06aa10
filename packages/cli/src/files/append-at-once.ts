import { open } from 'node:fs/promises';
import type { PendingFile } from './write-atomically.ts';

/**
 * Opens a file that others write to as well: what is written is put at its end, all at once when it is finished. It is
 * kept until then, so it has to be small.
 *
 * @throws the error of the operating system when there is no such file, or it may not be written to
 */
export async function openToAppend(path: string): Promise<PendingFile & { size: number }> {
  // It has to be there: whoever reads it has made it.
  const before = await open(path, 'r+');
  const { size } = await before.stat();
  await before.close();
  const texts: string[] = [];
  return {
    size,
    write: async (text) => {
      texts.push(text);
    },
    finish: async () => {
      const file = await open(path, 'a');
      try {
        await file.writeFile(texts.join(''));
      } finally {
        await file.close();
      }
    },
    discard: async () => {},
  };
}
