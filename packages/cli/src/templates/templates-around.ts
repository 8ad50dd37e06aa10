import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readManifest } from '@rtw-protocol/language';
import type { Localized } from '@rtw-protocol/model';
import { listed } from '../text/counted.ts';
import { printable } from '../text/printable.ts';

/** So many files are looked into, and none that is longer: the answer is a hint. */
const mostFiles = 500;
const longestFile = 1_000_000;
const mostTold = 3;

/** What was said of a name that leads to no template, with where one of that name lies. */
export async function withPlaces(problem: Localized, asked: string, folder: string): Promise<Localized> {
  const places = await toldWhere(asked, folder);
  return places ? { en: `${problem.en} ${places.en}`, sv: `${problem.sv} ${places.sv}` } : problem;
}

/**
 * Where a template lies that somebody asked for by its name, as a sentence for the answer that there is none: in a file
 * of the folder, or in a package that is installed in it.
 */
async function toldWhere(asked: string, folder: string): Promise<Localized | undefined> {
  if (!/^[\p{L}_][\p{L}\d_-]*$/u.test(asked)) return undefined;
  const places = (await candidates(folder)).slice(0, mostFiles);
  const found: string[] = [];
  for (const { name, path } of places) {
    if (found.length < mostTold && !found.includes(name) && (await holds(path, asked))) found.push(name);
  }
  if (found.length === 0) return undefined;
  const ways = found.map((name) => `--template ${printable(name)}`);
  return {
    en: `A template of this name lies in ${listed(found.map(printable), 'en')}: ${ways.join(', ')}.`,
    sv: `En mall med det namnet finns i ${listed(found.map(printable), 'sv')}: ${ways.join(', ')}.`,
  };
}

/** A file that may hold templates, and what somebody in the folder calls it. */
interface Candidate {
  name: string;
  path: string;
}

async function candidates(folder: string): Promise<Candidate[]> {
  const files = (await namesIn(folder)).filter((name) => name.endsWith('.rtw'));
  const own = files.map((name) => ({ name, path: join(folder, name) }));
  const modules = join(folder, 'node_modules');
  const packages = await Promise.all(
    (await namesIn(modules)).map(async (name) =>
      name.startsWith('@') ? (await namesIn(join(modules, name))).map((inner) => `${name}/${inner}`) : [name],
    ),
  );
  const installed = await Promise.all(
    packages.flat().map(async (name) => {
      const manifest = readManifest((await textOf(join(modules, name, 'package.json'))) ?? '');
      return 'files' in manifest ? manifest.files.map((file) => ({ name, path: join(modules, name, file) })) : [];
    }),
  );
  return [...own, ...installed.flat()];
}

async function holds(path: string, template: string): Promise<boolean> {
  const names = (await textOf(path))?.matchAll(/^[ \t]*template[ \t]+([\p{L}_][\p{L}\d_-]*)[ \t]*\{/gmu) ?? [];
  return [...names].some(([, name]) => name === template);
}

const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder).catch(() => [])).sort();

async function textOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile() || found.size > longestFile) return undefined;
  return readFile(path, 'utf8').catch(() => undefined);
}
