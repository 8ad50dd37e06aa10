import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Localized } from '@rtw-protocol/model';
import type * as z from 'zod';
import { Fault } from '../fault.ts';
import { unreadable } from '../files/unreadable.ts';
import { type JsonFile, type JsonFrame, type JsonUncheckedFile, jsonFile, jsonFrame } from '../reports/json-shape.ts';
import { printable } from '../text/printable.ts';
import { type StreamedValue, streamedValues } from './json-stream.ts';

/** The JSON of a run of `rtw check` in a file, without what it says of each file. */
export interface Result {
  /** As the reader named it. */
  name: string;
  frame: JsonFrame;
  /** How many files its run was to check: those that it tells of, and those that could not be checked. */
  files: number;
}

/** What a result says of a file. */
export type ToldFile = { file: JsonFile } | { unchecked: JsonUncheckedFile };

/**
 * Reads a result to its end and keeps what stands around the files, so that a mistake in it is told before anything is
 * written.
 *
 * @param onFile is told the path of each file
 * @throws Fault when it cannot be read, or is no such result
 */
export async function readResult(name: string, folder: string, onFile: (path: string) => void): Promise<Result> {
  const properties = new Map<string, unknown>();
  let files = 0;
  for await (const part of partsOf(name, folder)) {
    if ('item' in part) onFile(fileFrom(part.item, files++, name).path);
    else properties.set(part.key, part.value);
  }
  const { schemaVersion } = Object.fromEntries(properties);
  if (typeof schemaVersion === 'number' && schemaVersion !== 1) throw new Fault(otherVersion(printable(name)));
  if (!Array.isArray(properties.get('files'))) throw new Fault(noResult(printable(name)));
  properties.delete('files');
  const { data, error } = jsonFrame.safeParse(Object.fromEntries(properties));
  if (!data) throw new Fault(noResult(printable(name), placeOf(error)));
  const { unchecked = [], summary } = data;
  const all = files + unchecked.length;
  const places = new Set(unchecked.map(({ index }) => index).filter((index) => index < all));
  if (places.size !== unchecked.length || places.size !== (summary.unchecked ?? 0)) {
    throw new Fault(noResult(printable(name), ['unchecked']));
  }
  for (const { path } of unchecked) onFile(path);
  return { name, frame: data, files: all };
}

/**
 * What a result says of each file, one after the other; what could not be checked has its place among them.
 *
 * @throws Fault when it has changed since it was read
 */
export async function* filesIn({ name, frame }: Result, folder: string): AsyncGenerator<ToldFile, void> {
  const unchecked = new Map((frame.unchecked ?? []).map((file) => [file.index, file]));
  let place = 0;
  function* uncheckedFromHere(): Generator<ToldFile, void> {
    for (let file = unchecked.get(place); file; file = unchecked.get(++place)) yield { unchecked: file };
  }
  let files = 0;
  for await (const part of partsOf(name, folder)) {
    if (!('item' in part)) continue;
    yield* uncheckedFromHere();
    yield { file: fileFrom(part.item, files++, name) };
    place++;
  }
  yield* uncheckedFromHere();
}

async function* partsOf(name: string, folder: string): AsyncGenerator<StreamedValue, void> {
  const path = resolve(folder, name);
  try {
    // It is read twice, which a pipe cannot be.
    const { isFile } = await kindOf(path);
    if (!isFile) throw new Fault(noFile(printable(name)));
    yield* streamedValues(path, 'files');
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(error instanceof SyntaxError ? notWhole(printable(name)) : unreadable(name, error));
  }
}

async function kindOf(path: string): Promise<{ isFile: boolean }> {
  const found = await stat(path);
  return { isFile: found.isFile() };
}

function fileFrom(item: unknown, index: number, name: string): JsonFile {
  const { data, error } = jsonFile.safeParse(item);
  if (data) return data;
  throw new Fault(noResult(printable(name), ['files', index, ...(placeOf(error) ?? [])]));
}

/** Where in the JSON the first mistake is. */
function placeOf(error: z.ZodError): readonly PropertyKey[] | undefined {
  const [issue] = error.issues;
  if (!issue) return undefined;
  return issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
}

const noFile = (name: string): Localized => ({
  en: `Cannot read ${name}: results are read from regular files.`,
  sv: `Kan inte läsa ${name}: resultat läses från vanliga filer.`,
});

const notWhole = (name: string): Localized => ({
  en: `${name} is no whole JSON: perhaps the run that wrote it was interrupted. Run "rtw check --format json" again.`,
  sv: `${name} är inte hel JSON: kanske avbröts körningen som skrev den. Kör "rtw check --format json" igen.`,
});

const otherVersion = (name: string): Localized => ({
  en: `${name} has been written by another version of rtw, in a form that this one does not know. Use the same version for all parts and for "rtw merge".`,
  sv: `${name} är skriven av en annan version av rtw, i en form som den här inte känner till. Använd samma version för alla delar och för "rtw merge".`,
});

function noResult(name: string, place: readonly PropertyKey[] = []): Localized {
  const at = place.length > 0 ? printable(place.map(String).join('.')) : '';
  return {
    en: `${name} is not a result of "rtw check --format json"${at && ` (see ${at} in it)`}.`,
    sv: `${name} är inget resultat från "rtw check --format json"${at && ` (se ${at} i den)`}.`,
  };
}
