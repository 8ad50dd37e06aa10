import { pathToFileURL } from 'node:url';
import { type CompiledLibrary, createRtwCoreServices, type Library } from '@rtw-protocol/language';
import library from '@rtw-protocol/library/compiled' with { type: 'json' };
import type { FileReport } from '@rtw-protocol/model';
import { NodeFiles } from '@rtw-protocol/server/node-files';
import { URI } from 'langium';

/** Judges texts one after the other; the parser and the criteria are made ready once. */
export interface Checker {
  /** What is said of a text that stands at a path, or would. */
  check(text: string, path: string): Promise<FileReport>;
}

/**
 * @param root the folder whose files protocols may import; a file outside it may import from its own folder
 * @param librarySources folder with the sources of the shipped library
 */
export function createChecker(root: string, librarySources: URL): Checker {
  const { shared, rtw } = createServices(librarySources);
  shared.workspace.Roots.folders = [addressOf(root)];
  return { check: (text, path) => rtw.check.FileChecker.checkText(text, addressOf(path)) };
}

/** The shipped library, to look things up in. */
export function createLibrary(librarySources: URL): Library {
  return createServices(librarySources).rtw.library.Library;
}

function createServices(librarySources: URL) {
  return createRtwCoreServices(
    { fileSystemProvider: () => new NodeFiles() },
    { library: library as CompiledLibrary, libraryUri: librarySources.href },
  );
}

const addressOf = (path: string): URI => URI.parse(pathToFileURL(path).href);
