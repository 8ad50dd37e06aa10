import { type FileHandle, open } from 'node:fs/promises';

/** So often a file that changes in the meantime is read. */
const attempts = 3;

/**
 * The bytes of a file, as they were at one moment: half of one text and half of the next would be findings that nobody
 * can explain.
 *
 * @throws the error of the operating system, or one with the code `ECHANGED` when the file does not come to rest
 */
export async function readWhole(path: string, read = (file: FileHandle) => file.readFile()): Promise<Buffer> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const file = await open(path);
    try {
      const before = await file.stat({ bigint: true });
      const bytes = await read(file);
      const after = await file.stat({ bigint: true });
      // What a pipe has given is gone, and never changes.
      if (!before.isFile() || (before.mtimeNs === after.mtimeNs && before.size === after.size)) return bytes;
    } finally {
      await file.close();
    }
  }
  throw Object.assign(new Error('the file changes while it is read'), { code: 'ECHANGED', syscall: 'read' });
}
