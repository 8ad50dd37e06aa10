import { randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fault } from '../fault.ts';
import { unwritable } from './unreadable.ts';

/** Text that waits on disk, however much it is, until it can be passed on. */
export interface Spool {
  /** @throws Fault when there is no more room */
  write(text: string): Promise<void>;
  /** Everything that was written, in pieces. */
  texts(): AsyncIterable<string>;
  discard(): Promise<void>;
}

/**
 * Opens a file that only this process can reach. It has lost its name as soon as it is open, so that nothing is left of
 * it however the process ends; a system that keeps the names of open files loses it at the end.
 *
 * @throws Fault when the system has no room for temporary files
 */
export async function openSpool(): Promise<Spool> {
  const path = join(tmpdir(), `rtw-${randomBytes(12).toString('hex')}.tmp`);
  const told = async <T>(action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      throw new Fault(unwritable(path, error));
    }
  };
  const file = await told(() => open(path, 'wx+', 0o600));
  await rm(path, { force: true }).catch(() => {});
  return {
    write: (text) => told(() => file.writeFile(text)),
    texts: () => file.createReadStream({ start: 0, encoding: 'utf8', autoClose: false }),
    discard: async () => {
      await file.close().catch(() => {});
      await rm(path, { force: true }).catch(() => {});
    },
  };
}
