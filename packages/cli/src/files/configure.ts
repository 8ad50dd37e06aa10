import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ConfigFile, RtwCoreServices } from '@rtw-protocol/language';
import type { URI } from 'langium';
import { Fault } from '../fault.ts';
import { printable } from '../text/printable.ts';
import { addressOf } from './address-of.ts';
import { shownPath } from './read-protocol.ts';
import { unreadable } from './unreadable.ts';

/** What a run is about: where it happens, and the configuration that `--config` names. */
export interface Place {
  folder: string;
  config?: string | undefined;
}

/**
 * Reads the configurations of files, before any of them is judged.
 *
 * @throws Fault when one of them has a mistake, or the one that was named cannot be read
 */
export async function configure(
  { check: { Configurations } }: RtwCoreServices,
  files: readonly string[],
  { folder, config }: Place,
): Promise<void> {
  if (config !== undefined) await Configurations.useOnly(await readable(config, folder));
  for (const file of files) await Configurations.load(addressOf(file));
  const mistakes = Configurations.files.flatMap((file) => mistakesIn(file, folder));
  if (mistakes.length === 0) return;
  throw new Fault({ en: mistakes.map(({ en }) => en).join('\n'), sv: mistakes.map(({ sv }) => sv).join('\n') });
}

/** `rtw.config.json:2:12: There is no set of criteria …`, as editors and terminals make links of. */
function mistakesIn({ uri, findings }: ConfigFile, folder: string): { en: string; sv: string }[] {
  const path = printable(shownPath(fileURLToPath(uri.toString()), folder));
  return findings.map(({ range: { start }, message }) => {
    const place = `${path}:${start.line + 1}:${start.character + 1}`;
    return { en: `${place}: ${message.en}`, sv: `${place}: ${message.sv}` };
  });
}

async function readable(config: string, folder: string): Promise<URI> {
  const path = resolve(folder, config);
  try {
    await readFile(path);
  } catch (error) {
    throw new Fault(unreadable(config, error));
  }
  return addressOf(path);
}
