import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Finding, Localized } from '@rtw-protocol/model';
import { Fault } from '../fault.ts';
import { shownPath } from '../files/read-protocol.ts';
import { printable } from '../text/printable.ts';
import { type Lock, lockName, readLock, writeLock } from './lock-file.ts';
import { type Followed, lockFindings } from './lock-findings.ts';
import type { TemplateContent } from './template-contents.ts';

/** The locks of a run: one for each folder that has a configuration, and for the one where it runs. */
export interface Locks {
  /**
   * Gets ready for the protocols of these folders, before any of them is judged.
   *
   * @throws Fault when a lock cannot be read as one
   */
  open(folders: ReadonlySet<string>): Promise<void>;
  /**
   * Takes up what judged a protocol of a folder, and answers with what differs from its lock.
   *
   * @throws Fault when a new lock could not hold it beside the others
   */
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
      return lock ? lockFindings(lock, followed, folder) : [];
    },
  };
}

/** Locks that are written anew. */
export interface NewLocks extends Locks {
  /** Answers with the path of each lock, and how many templates it holds. */
  write(): Promise<{ path: string; templates: number }[]>;
}

/**
 * Collects the templates that judge, to lock them.
 *
 * @param isWhole whether all protocols of a folder are checked: a lock forgets only what none of them follows
 */
export function newLocks(isWhole: (folder: string) => boolean): NewLocks {
  const locks = new Map<string, { kept: Lock['templates']; used: Map<string, TemplateContent> }>();
  return {
    async open(folders) {
      for (const folder of folders) {
        const kept = isWhole(folder) ? undefined : await readLock(folder);
        locks.set(folder, { kept: kept?.templates ?? {}, used: new Map() });
      }
    },
    add(folder, followed) {
      const used = locks.get(folder)?.used;
      for (const template of followed) {
        const other = used?.get(template.key);
        if (other && other.content !== template.content) throw new Fault(twins(other, template, folder));
        used?.set(template.key, template);
      }
      return [];
    },
    async write() {
      const written: { path: string; templates: number }[] = [];
      for (const [folder, { kept, used }] of locks) {
        const anew = [...used].map(([key, { content }]) => [key, content] as const);
        const templates = new Map([...Object.entries(kept), ...anew]);
        await writeLock(folder, templates);
        written.push({ path: join(folder, lockName), templates: templates.size });
      }
      return written;
    },
  };
}

/** A lock can hold one of them, so that the other would be told as changed for ever. */
function twins(first: TemplateContent, second: TemplateContent, folder: string): Localized {
  const name = printable(first.key.replace('@', ' '));
  const [one, other] = [first, second].map(({ uri }) => printable(shownPath(fileURLToPath(uri), folder)));
  return {
    en: `There are two templates ${name} that say different things, in ${one} and in ${other}: ${lockName} can hold one of them only. Give one of them another name or version; no lock has been written.`,
    sv: `Det finns två mallar ${name} som säger olika saker, i ${one} och i ${other}: ${lockName} kan bara innehålla en av dem. Ge en av dem ett annat namn eller en annan version; inget lås har skrivits.`,
  };
}
