import type { Finding } from '@rtw-protocol/model';
import { type Lock, readLock, writeLock } from './lock-file.ts';
import { type Followed, lockFindings } from './lock-findings.ts';

/** The locks of a run: one for each folder that has a configuration, and for the one where it runs. */
export interface Locks {
  /**
   * Gets ready for the protocols of these folders, before any of them is judged.
   *
   * @throws Fault when a lock cannot be read as one
   */
  open(folders: ReadonlySet<string>): Promise<void>;
  /** Takes up what judged a protocol of a folder, and answers with what differs from its lock. */
  add(folder: string, followed: readonly Followed[]): Finding[];
}

/** Compares the templates that judge with the locks that are there. */
export function keptLocks(): Locks {
  const locks = new Map<string, Lock>();
  return {
    async open(folders) {
      for (const folder of folders) {
        const lock = await readLock(folder);
        if (lock) locks.set(folder, lock);
      }
    },
    add(folder, followed) {
      const lock = locks.get(folder);
      return lock ? lockFindings(lock, followed) : [];
    },
  };
}

/** Locks that are written anew. */
export interface NewLocks extends Locks {
  write(): Promise<void>;
}

/**
 * Collects the templates that judge, to lock them.
 *
 * @param isWhole whether all protocols of a folder are checked: a lock forgets only what none of them follows
 */
export function newLocks(isWhole: (folder: string) => boolean): NewLocks {
  const used = new Map<string, Map<string, string>>();
  return {
    async open(folders) {
      for (const folder of folders) {
        const kept = isWhole(folder) ? undefined : await readLock(folder);
        used.set(folder, new Map(Object.entries(kept?.templates ?? {})));
      }
    },
    add(folder, followed) {
      for (const { key, content } of followed) used.get(folder)?.set(key, content);
      return [];
    },
    async write() {
      for (const [folder, templates] of used) await writeLock(folder, templates);
    },
  };
}
