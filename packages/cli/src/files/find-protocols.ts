import { constants as fileConstants, type Stats } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import type { Localized } from '@rtw-protocol/model';
import picomatch from 'picomatch';
import { Fault } from '../fault.ts';
import { printable } from '../text/printable.ts';
import { shownPath } from './read-protocol.ts';
import { unreadable } from './unreadable.ts';
import { type Walked, walkFolder } from './walk-folder.ts';

/** The files to work on, and what is to be said of folders that hold none. */
export interface FoundProtocols {
  /** Absolute paths, each file once. */
  files: readonly string[];
  notes: readonly Localized[];
}

/**
 * The files to work on: a path that names a file stands for itself, even where an ignore file passes it over; a folder
 * for every `.rtw` file in it and below; a pattern such as `calls/*.rtw`, for shells that leave it as it is, for the
 * files and folders that it matches. The order is the paths' own; inside a folder it is that of the names.
 *
 * @param paths where to look; the folder itself where there are none
 * @throws Fault when a path does not exist or cannot be read, or a pattern matches nothing: told before any work starts
 */
export async function findProtocols(paths: readonly string[], folder: string): Promise<FoundProtocols> {
  const found = new Map<string, string>();
  const notes: Localized[] = [];
  for (const path of paths.length > 0 ? paths : ['.']) {
    if (path === '') throw new Fault(noPath);
    const absolute = resolve(folder, path);
    const there = await stat(absolute).catch((error: unknown) => error as NodeJS.ErrnoException);
    const { files, hasIgnored, outside } = isThere(there)
      ? await filesOf(absolute, there, folder)
      : await matchesOf(path, folder, there);
    if (files.length === 0) notes.push(noProtocols(path, hasIgnored));
    for (const link of outside) notes.push(leadsOut(shownPath(link, folder)));
    for (const file of files) await add(file, found);
  }
  return { files: [...found.values()], notes };
}

const isThere = (found: Stats | NodeJS.ErrnoException): found is Stats => !(found instanceof Error);

async function filesOf(path: string, there: Stats, folder: string): Promise<Walked> {
  if (there.isDirectory()) return walkFolder(path, folder);
  await assertReadable(path);
  return { files: [path], hasIgnored: false, outside: [] };
}

/** What a pattern matches. */
async function matchesOf(pattern: string, folder: string, error: unknown): Promise<Walked> {
  // Windows writes paths the other way; elsewhere that sign takes a character as it is.
  const { base, glob, isGlob } = picomatch.scan(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern);
  if (!isGlob) throw new Fault(unreadable(pattern, error));
  const top = resolve(folder, base);
  const there = await stat(top).catch(() => undefined);
  if (!there?.isDirectory()) throw new Fault(noMatch(pattern, false));
  const walked = await walkFolder(top, folder, {
    includes: picomatch(glob, { nonegate: true, dot: true }),
    depth: glob.includes('**') ? Number.POSITIVE_INFINITY : glob.split('/').length - 1,
  });
  if (walked.files.length === 0) throw new Fault(noMatch(pattern, walked.hasIgnored));
  return walked;
}

/** A file that two paths lead to is one file. What has no real path (a pipe) stands for itself. */
async function add(path: string, found: Map<string, string>): Promise<void> {
  const real = await realpath(path).catch(() => path);
  if (!found.has(real)) found.set(real, path);
}

async function assertReadable(file: string): Promise<void> {
  try {
    await access(file, fileConstants.R_OK);
  } catch (error) {
    throw new Fault(unreadable(file, error));
  }
}

const noPath: Localized = {
  en: 'One of the paths is empty. Name a file or a folder; "." is this one.',
  sv: 'En av sökvägarna är tom. Ange en fil eller en mapp; ”.” är den här.',
};

const leadsOut = (link: string): Localized => ({
  en: `Passed over: ${printable(link)} is a link that leads out of the folder. Name it to have it read.`,
  sv: `Hoppas över: ${printable(link)} är en länk som leder ut ur mappen. Ange den med namn för att få den läst.`,
});

/** What is told of a folder where there is nothing to work on. */
function noProtocols(path: string, hasIgnored: boolean): Localized {
  const [en, sv] =
    path === '.' ? ['this folder', 'den här mappen'] : [`the folder ${printable(path)}`, `mappen ${printable(path)}`];
  return {
    en: `No protocols found: there is no .rtw file in ${en}${hasIgnored ? ignored.en : ''}.`,
    sv: `Inga protokoll hittades: det finns ingen .rtw-fil i ${sv}${hasIgnored ? ignored.sv : ''}.`,
  };
}

function noMatch(pattern: string, hasIgnored: boolean): Localized {
  const shown = printable(pattern);
  return {
    en: `No .rtw file matches ${shown}${hasIgnored ? ignored.en : ''}.`,
    sv: `Ingen .rtw-fil passar in på ${shown}${hasIgnored ? ignored.sv : ''}.`,
  };
}

const ignored: Localized = {
  en: ', apart from what .gitignore or .rtwignore passes over (a file that is named is read all the same)',
  sv: ', bortsett från det som .gitignore eller .rtwignore utesluter (en fil som anges med namn läses ändå)',
};
