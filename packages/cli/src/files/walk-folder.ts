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
  /** Links that were passed over, since they lead out of the folder. */
  outside: readonly string[];
}

/** What of a folder is asked for. */
export interface Wanted {
  /** Whether an entry is, by its way from the folder; a folder with all that is in it. */
  includes(way: string): boolean;
  /** So many folders down at most. */
  depth: number;
}

const everything: Wanted = { includes: () => true, depth: Number.POSITIVE_INFINITY };

interface Walk {
  files: string[];
  hasIgnored: boolean;
  outside: string[];
  /** The folders already walked, by their real path: symbolic links may lead in a circle. */
  seen: Set<string>;
  /** The folder that was asked for, and its real path. */
  folder: string;
  top: string;
  wanted: Wanted;
}

/**
 * The `.rtw` files of a folder and of those in it, in the order of their names, without what ignore files pass over.
 *
 * @param current the folder where the reader is
 * @param wanted what is asked for; otherwise everything
 * @throws Fault when a folder cannot be read
 */
export async function walkFolder(folder: string, current: string, wanted = everything): Promise<Walked> {
  const top = await realpath(folder);
  const state: Walk = { files: [], hasIgnored: false, outside: [], seen: new Set(), folder, top, wanted };
  await walk(folder, await rulesFor(folder, current), wanted.includes(''), state);
  return state;
}

/** The `.rtw` files of a folder, without those of the folders in it. */
export async function protocolsOf(folder: string): Promise<string[]> {
  const top = await realpath(folder);
  const found: string[] = [];
  for (const entry of await list(folder)) {
    const path = join(folder, entry.name);
    if ((await kindOf(entry, path)) === 'file' && isProtocol(path) && (await isInside(path, top))) found.push(path);
  }
  return found;
}

/**
 * Links that lead out of the folder are passed over: whoever hands in a folder must not be able to have another
 * file of this machine read, and quoted in a log. A link named on the command line is followed. One that leads nowhere is
 * told when it is read.
 *
 * @param isWanted whether all that is in the folder is asked for
 */
async function walk(folder: string, rules: IgnoreRules, isWanted: boolean, state: Walk): Promise<void> {
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined || state.seen.has(real)) return;
  state.seen.add(real);
  for (const entry of await list(folder)) {
    const path = join(folder, entry.name);
    const kind = await kindOf(entry, path);
    const isFolder = kind === 'folder';
    if (isFolder ? isSkipped(entry.name) : kind === undefined || !isProtocol(path)) continue;
    const way = relative(state.folder, path).split(sep).join('/');
    const wanted = isWanted || state.wanted.includes(way);
    if (isFolder && !wanted && way.split('/').length > state.wanted.depth) continue;
    if (isIgnored(path, isFolder, rules)) state.hasIgnored ||= wanted;
    else if (!(await isInside(path, state.top))) state.outside.push(...(wanted ? [path] : []));
    else if (isFolder) await walk(path, await rulesWithin(path, rules), wanted, state);
    else if (wanted) state.files.push(path);
  }
}

/** By its ending, which some systems write in capitals. */
const isProtocol = (path: string): boolean => path.toLowerCase().endsWith('.rtw');

/** Whether something is no link that leads out of the folder; one that leads nowhere does not. */
async function isInside(path: string, top: string): Promise<boolean> {
  return isWithin(top, await realpath(path).catch(() => top));
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
  // That a link leads nowhere is told of it as of a file that cannot be read.
  if (target === undefined) return 'file';
  if (target.isDirectory()) return 'folder';
  return target.isFile() ? 'file' : undefined;
}
