import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { configName } from '@rtw-protocol/language/config-name';
import ignore, { type Ignore } from 'ignore';
import { Fault } from '../fault.ts';
import { isWithin } from './is-within.ts';
import { unreadable } from './unreadable.ts';

/** Files that say what is passed over; in one folder the later one has the last word. */
const ignoreFiles = ['.gitignore', '.rtwignore'];

/** What the ignore files of folders say, from the outermost folder inwards. */
export type IgnoreRules = readonly { folder: string; rules: Ignore }[];

/**
 * What holds for the entries of a folder that is walked: its own ignore files, and those above it up to the root of the
 * workspace. Who names a folder that is ignored means it all the same, so that those above do not hold there.
 *
 * @param current the folder where the reader is
 */
export async function rulesFor(folder: string, current: string): Promise<IgnoreRules> {
  let above: IgnoreRules = [];
  for (const outer of await foldersAbove(folder, current)) above = await rulesWithin(outer, above);
  return rulesWithin(folder, isIgnored(folder, true, above) ? [] : above);
}

/** What holds for the entries of a folder, where its parent has these rules. */
export async function rulesWithin(folder: string, above: IgnoreRules): Promise<IgnoreRules> {
  const texts: string[] = [];
  for (const name of ignoreFiles) texts.push(await textOf(join(folder, name)));
  if (texts.every((text) => text === '')) return above;
  // As in Git on most systems, and the same on all.
  return [...above, { folder, rules: ignore({ ignorecase: false }).add(texts.join('\n')) }];
}

/** Whether an entry is to be passed over: what the nearest folder says of it holds. */
export function isIgnored(path: string, isFolder: boolean, rules: IgnoreRules): boolean {
  for (const { folder, rules: own } of rules.toReversed()) {
    const way = relative(folder, path).split(sep).join('/');
    const { ignored, unignored } = own.test(isFolder ? `${way}/` : way);
    if (ignored || unignored) return ignored;
  }
  return false;
}

/** The folders above one, from the root of its workspace inwards; none where it is the root, or outside. */
async function foldersAbove(folder: string, current: string): Promise<string[]> {
  const roots = [...(isWithin(current, folder) ? [current] : []), ...(await configuredAbove(folder))];
  const folders: string[] = [];
  for (let outer = folder; roots.some((root) => isWithin(root, dirname(outer))) && dirname(outer) !== outer; ) {
    outer = dirname(outer);
    folders.unshift(outer);
  }
  return folders;
}

/** The folder of the nearest configuration of a folder. */
async function configuredAbove(folder: string): Promise<string[]> {
  for (let outer = folder; ; outer = dirname(outer)) {
    if (await isFile(join(outer, configName))) return [outer];
    if (dirname(outer) === outer) return [];
  }
}

/** Nothing where there is no such file; a folder or a pipe of that name is none. */
async function textOf(path: string): Promise<string> {
  if (!(await isFile(path))) return '';
  try {
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Fault(unreadable(path, error));
  }
}

async function isFile(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() ?? false;
}
