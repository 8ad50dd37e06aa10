import { join } from 'node:path';
import {
  type CompiledLibrary,
  type CompiledSet,
  createRtwCoreServices,
  type Library,
  setsInUse,
} from '@rtw-protocol/language';
import library from '@rtw-protocol/library/compiled' with { type: 'json' };
import type { FileReport } from '@rtw-protocol/model';
import { NodeFiles } from '@rtw-protocol/server/node-files';
import { addressOf } from './files/address-of.ts';
import { configure, type Place } from './files/configure.ts';

/** Judges texts one after the other; the parser and the criteria are made ready once. */
export interface Checker {
  /** Reads the configurations of files, so that a mistake in one is told before any work. Throws a `Fault`. */
  configure(files: readonly string[]): Promise<void>;
  /** What is said of a text that stands at a path, or would. */
  check(text: string, path: string): Promise<FileReport>;
}

/**
 * @param place its folder is the one whose files protocols may import, unless a configuration says another; a file
 * outside may import from its own folder
 * @param librarySources folder with the sources of the shipped library
 */
export function createChecker(place: Place, librarySources: URL): Checker {
  const { shared, rtw } = createServices(librarySources);
  shared.workspace.Roots.folders = [addressOf(place.folder)];
  return {
    configure: (files) => configure(rtw, files, place),
    check: (text, path) => rtw.check.FileChecker.checkText(text, addressOf(path)),
  };
}

/**
 * The shipped sets that judge the protocols in a folder, as its configuration has them.
 *
 * @throws Fault when the configuration has a mistake
 */
export async function setsUsedIn(place: Place, librarySources: URL): Promise<readonly CompiledSet[]> {
  const { rtw } = createServices(librarySources);
  const inFolder = join(place.folder, 'any.rtw');
  await configure(rtw, [inFolder], place);
  return setsInUse(rtw.library.Library, rtw.check.Configurations.of(addressOf(inFolder))?.config);
}

/** The shipped library, to look things up in. */
export function createLibrary(librarySources: URL): Library {
  return createServices(librarySources).rtw.library.Library;
}

/** The services of the language over the files of this machine, for the commands that make or compare texts. */
export function createServices(librarySources: URL) {
  return createRtwCoreServices(
    { fileSystemProvider: () => new NodeFiles() },
    { library: library as CompiledLibrary, libraryUri: librarySources.href },
  );
}
