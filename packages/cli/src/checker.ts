import { join } from 'node:path';
import {
  type CompiledLibrary,
  type CompiledSet,
  createRtwCoreServices,
  type Library,
  type OwnSet,
  type ReadText,
  setsInUse,
} from '@rtw-protocol/language';
import library from '@rtw-protocol/library/compiled' with { type: 'json' };
import type { FileReport } from '@rtw-protocol/model';
import { NodeFiles } from '@rtw-protocol/server/node-files';
import { addressOf } from './files/address-of.ts';
import { configure, type Place } from './files/configure.ts';
import type { ProgramContext } from './program.ts';

/** What the services of the language are made from. */
type LanguageContext = Pick<ProgramContext, 'librarySources' | 'syntax'>;

/** Judges texts one after the other; the parser and the criteria are made ready once. */
export interface Checker {
  /** Reads the configurations of files, so that a mistake in one is told before any work. Throws a `Fault`. */
  configure(files: readonly string[]): Promise<void>;
  /** What is said of a text that stands at a path, or would. */
  check(text: string, path: string): Promise<FileReport>;
  /** The studies of a text that stands at a path, or would; nothing is judged. */
  studiesIn(text: string, path: string): Promise<ReadText>;
  /** The sets of criteria that a text at a path defines or imports, without those that ship. */
  setsIn(text: string, path: string): Promise<OwnSet[]>;
}

/**
 * @param place its folder is the one whose files protocols may import, unless a configuration says another; a file
 * outside may import from its own folder
 */
export function createChecker(place: Place, context: LanguageContext): Checker {
  const { shared, rtw } = createServices(context);
  shared.workspace.Roots.folders = [addressOf(place.folder)];
  return {
    configure: (files) => configure(rtw, files, place),
    check: (text, path) => rtw.check.FileChecker.checkText(text, addressOf(path)),
    studiesIn: (text, path) => rtw.check.FileChecker.studiesIn(text, addressOf(path)),
    setsIn: (text, path) => rtw.check.FileChecker.setsIn(text, addressOf(path)),
  };
}

/**
 * The shipped sets that judge the protocols in a folder, as its configuration has them.
 *
 * @throws Fault when the configuration has a mistake
 */
export async function setsUsedIn(place: Place, context: LanguageContext): Promise<readonly CompiledSet[]> {
  const { rtw } = createServices(context);
  const inFolder = join(place.folder, 'any.rtw');
  await configure(rtw, [inFolder], place);
  return setsInUse(rtw.library.Library, rtw.check.Configurations.of(addressOf(inFolder))?.config);
}

/** The shipped library, to look things up in. */
export function createLibrary(context: LanguageContext): Library {
  return createServices(context).rtw.library.Library;
}

function createServices({ librarySources, syntax }: LanguageContext) {
  return createRtwCoreServices(
    { fileSystemProvider: () => new NodeFiles() },
    { library: library as CompiledLibrary, libraryUri: librarySources.href, ...(syntax && { syntax }) },
  );
}
