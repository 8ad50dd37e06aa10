import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readManifest } from '@rtw-protocol/language';
import type { Localized } from '@rtw-protocol/model';
import { Fault } from '../fault.ts';
import { printable } from '../text/printable.ts';
import { unreadable } from './unreadable.ts';

/** A package as its package.json describes it: its protocol files, and its version. */
export interface PackageFiles {
  folder: string;
  files: readonly string[];
  version: string | undefined;
}

/**
 * The protocol files that somebody in a folder means: a file, or all of a package by its folder or by the name under
 * which it is installed there.
 *
 * @throws Fault when a package says of no files
 */
export async function filesMeant(asked: string, folder: string): Promise<string[]> {
  const path = resolve(folder, asked);
  if (await isFolder(path)) return ofPackage(path, asked);
  const installed = join(folder, 'node_modules', asked);
  return !asked.endsWith('.rtw') && (await isFolder(installed)) ? ofPackage(installed, asked) : [path];
}

async function ofPackage(folder: string, asked: string): Promise<string[]> {
  const found = await packageIn(folder);
  if (!found) throw new Fault(noFiles(printable(asked)));
  return found.files.map((file) => join(folder, file));
}

/** The package that shares a file; nothing where the nearest package.json does not name the file. */
export async function packageOf(file: string): Promise<PackageFiles | undefined> {
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const found = await packageIn(folder);
    if (found) return found.files.includes(relative(folder, file).split(sep).join('/')) ? found : undefined;
    if (folder === dirname(folder)) return undefined;
  }
}

async function packageIn(folder: string): Promise<PackageFiles | undefined> {
  const path = join(folder, 'package.json');
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR', 'EACCES'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw new Fault(unreadable(path, error));
  });
  const manifest = text === undefined ? undefined : readManifest(text);
  if (text === undefined || !manifest || !('files' in manifest)) return undefined;
  const { version } = JSON.parse(text.replace(/^\uFEFF/, '')) as { version?: unknown };
  return { folder, files: manifest.files, version: typeof version === 'string' ? version : undefined };
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false;
}

const noFiles = (asked: string): Localized => ({
  en: `${asked} is a folder without a package.json whose field "rtw" names protocol files. Name the file of the template: ${asked.replace(/\/$/, '')}/FILE.rtw.`,
  sv: `${asked} är en mapp utan package.json vars fält "rtw" anger protokollfiler. Ange mallens fil: ${asked.replace(/\/$/, '')}/FIL.rtw.`,
});
