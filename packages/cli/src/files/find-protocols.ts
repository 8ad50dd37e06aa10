import { type Dirent, constants as fileConstants, type Stats } from 'node:fs';
import { access, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Localized } from '@rtw-protocol/model';
import { Fault } from '../fault.ts';
import { unreadable } from './unreadable.ts';

/** Folders that hold what was installed or built. */
const notOurs = new Set(['node_modules', 'dist', 'out']);

const isSkipped = (folder: string) => folder.startsWith('.') || notOurs.has(folder);

/**
 * The files to work on, as absolute paths, each once: a path that names a file stands for itself, a folder for every
 * `.rtw` file in it and below. The order is the paths' own; inside a folder it is that of the names.
 *
 * @throws Fault when a path does not exist or cannot be read: told before any work starts
 */
export async function findProtocols(paths: readonly string[], folder: string): Promise<string[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const absolute = resolve(folder, path);
    if ((await look(absolute, path)).isDirectory())
      await walk(absolute, { found, seen: new Set(), top: await realpath(absolute) });
    else await add(absolute, found);
  }
  const files = [...found.values()];
  for (const file of files) await assertReadable(file);
  return files;
}

/** The `.rtw` files of a folder, without those of the folders in it. */
export async function protocolsOf(folder: string): Promise<string[]> {
  const found = new Map<string, string>();
  const top = await realpath(folder);
  for (const entry of await list(folder)) {
    const path = join(folder, entry.name);
    if ((await kindOf(entry, path)) === 'file') await addWithin(top, path, found);
  }
  return [...found.values()];
}

interface Walk {
  found: Map<string, string>;
  /** The folders already walked, by their real path: symbolic links may lead in a circle. */
  seen: Set<string>;
  /** The real path of the folder that was asked for. */
  top: string;
}

/**
 * Links that lead out of the folder are passed over: whoever hands in a folder must not be able to have another
 * file of this machine read, and quoted in a log. A link named on the command line is followed.
 */
async function walk(folder: string, state: Walk): Promise<void> {
  const real = await realpath(folder).catch(() => undefined);
  if (real === undefined || state.seen.has(real) || !isWithin(state.top, real)) return;
  state.seen.add(real);
  for (const entry of await list(folder)) {
    const path = join(folder, entry.name);
    const kind = await kindOf(entry, path);
    if (kind === 'folder' && !isSkipped(entry.name)) await walk(path, state);
    if (kind === 'file') await addWithin(state.top, path, state.found);
  }
}

/** Adds a protocol, unless it is a link that leads out of the folder. */
async function addWithin(top: string, path: string, found: Map<string, string>): Promise<void> {
  if (path.endsWith('.rtw') && isWithin(top, await realpath(path))) await add(path, found);
}

/** Whether a path is that of a folder, or leads into it. */
export function isWithin(top: string, path: string): boolean {
  const way = relative(top, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** A file that two paths lead to is one file. What has no real path (a pipe) stands for itself. */
async function add(path: string, found: Map<string, string>): Promise<void> {
  const real = await realpath(path).catch(() => path);
  if (!found.has(real)) found.set(real, path);
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

async function look(path: string, asWritten: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    throw new Fault(unreadable(asWritten, error));
  }
}

async function assertReadable(file: string): Promise<void> {
  try {
    await access(file, fileConstants.R_OK);
  } catch (error) {
    throw new Fault(unreadable(file, error));
  }
}

/** What is told where there is nothing to work on. */
export const noProtocols = (paths: readonly string[]): Localized => ({
  en: `No protocols found: there is no .rtw file in ${paths.length > 0 ? 'the folders named' : 'this folder'}.`,
  sv: `Inga protokoll hittades: det finns ingen .rtw-fil i ${paths.length > 0 ? 'de angivna mapparna' : 'den här mappen'}.`,
});
