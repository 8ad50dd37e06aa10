import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type FoundTemplate, findTemplate, type RtwCoreServices, templateInFile } from '@rtw-protocol/language';
import type { Finding } from '@rtw-protocol/model';
import { Fault } from '../fault.ts';
import { addressOf } from '../files/address-of.ts';
import { decodeText } from '../files/decode-text.ts';
import { isFile } from '../files/template-path.ts';
import { unreadable } from '../files/unreadable.ts';
import { printable } from '../text/printable.ts';
import { withPlaces } from './templates-around.ts';

/**
 * The template that somebody in a folder names: a shipped one, the one in a file, or the one in a package that is
 * installed there. A file may lie anywhere: it was named by whoever runs the tool.
 *
 * @throws Fault when there is none, or when its file has mistakes
 */
export async function namedTemplate(asked: string, folder: string, services: RtwCoreServices): Promise<FoundTemplate> {
  const found = isFile(asked)
    ? await inFile(asked, folder, services)
    : await findTemplate(asked, addressOf(join(folder, 'any.rtw')), services);
  if ('problem' in found) throw new Fault(await withPlaces(found.problem, asked, folder));
  if ('mistakes' in found) throw new Fault(mistakesIn(asked, found.mistakes));
  return found;
}

async function inFile(asked: string, folder: string, services: RtwCoreServices) {
  const path = resolve(folder, asked);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Fault(unreadable(asked, error));
  });
  return templateInFile(addressOf(path), decodeText(bytes).text, asked, services);
}

function mistakesIn(asked: string, mistakes: readonly Finding[]) {
  const path = printable(asked);
  const of = (language: 'en' | 'sv') =>
    mistakes
      .map(({ range: { start }, message }) => `${path}:${start.line + 1}:${start.character + 1}: ${message[language]}`)
      .join('\n');
  return { en: of('en'), sv: of('sv') };
}
