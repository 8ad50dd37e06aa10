import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Fault } from '../fault.ts';
import { type IgnoreRules, isIgnored, rulesFor, rulesWithin } from './ignore-rules.ts';
import { isWithin } from './is-within.ts';
import { unreadable } from './unreadable.ts';

/** Folders that hold what was installed or built. */
const notOurs = new Set(['node_modules', 'dist', 'out']);

const isSkipped = (folder: string) => folder.startsWith('.') || notOurs.has(folder);

/** What a walk through a folder found. */
export interface Walked {
  files: readonly string[];
  /** Whether an ignore file kept something from it. */
  hasIgnored: boolean;
}

interface Walk {
  files: string[];
  hasIgnored: boolean;
  /** The folders already walked, by their real path: symbolic links may lead in a circle. */
  seen: Set<string>;
  /** The folder that was asked for, and its real path. */
  folder: string;
  top: string;
  /** Whether an entry is asked for, by its way from the folder; a folder with all that is in it. */
  wants: (way: string) => boolean;
}

/**
 * The `.rtw` files of a folder and of those in it, in the order of their names, without what ignore files pass over.
 *
 * @param current the folder where the reader is
 * @param wants which entries are asked for, by their way from the folder; otherwise all are
 * @throws Fault when a folder cannot be read
 */
export async function walkFolder(
  folder: string,
  current: string,
  wants: (way: string) => boolean = () => true,
): Promise<Walked> {
  const top = await realpath(folder);
  const state: Walk = { files: [], hasIgnored: false, seen: new Set(), folder, top, wants };
  await walk(folder, await rulesFor(folder, current), wants(''), state);
  return state;
}

/** The `.rtw` files of a folder, without those of the folders in it. */
export async function protocolsOf(folder: string): Promise<string[]> {
  const top = await realpath(folder);
  const found: string[] = [];
  for (const entry of await list(folder)) {
    const path = join(folder, entry.name);
    if ((await kindOf(entry, path)) === 'file' && (await isOwn(path, top))) found.push(path);
  }
  return found;
}

/**
 * Links that lead out of the folder are passed over: whoever hands in a folder must not be able to have another
 * file of this machine read, and quoted in a log. A link named on the command line is followed.
 *
 * @param isWanted whether all that is in the folder is asked for
 */
async function walk(folder: string, rules: IgnoreRules, isWanted: boolean, state: Walk): Promise<void> {
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined || state.seen.has(real) || !isWithin(state.top, real)) return;
  state.seen.add(real);
  for (const entry of await list(folder)) {
    const path = join(folder, entry.name);
    const kind = await kindOf(entry, path);
    const isFolder = kind === 'folder';
    if (isFolder ? isSkipped(entry.name) : kind === undefined || !(await isOwn(path, state.top))) continue;
    const wanted = isWanted || state.wants(relative(state.folder, path).split(sep).join('/'));
    if (isIgnored(path, isFolder, rules)) state.hasIgnored ||= wanted;
    else if (isFolder) await walk(path, await rulesWithin(path, rules), wanted, state);
    else if (wanted) state.files.push(path);
  }
}

/** Whether a file is a protocol, and no link that leads out of the folder. */
async function isOwn(path: string, top: string): Promise<boolean> {
  return path.endsWith('.rtw') && isWithin(top, await realpath(path));
}

/** By code unit and not by the machine's language, so that the order is the same everywhere. */
async function list(folder: string): Promise<Dirent[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw new Fault(unreadable(folder, error));
  }
}

async function kindOf(entry: Dirent, path: string): Promise<'file' | 'folder' | undefined> {
  const target: Dirent | Stats | undefined = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
  if (target?.isDirectory()) return 'folder';
  return target?.isFile() ? 'file' : undefined;
}
