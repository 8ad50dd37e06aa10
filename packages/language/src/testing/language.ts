import compiled from '@rtw-protocol/library/compiled' with { type: 'json' };
import type { FileReport } from '@rtw-protocol/model';
import { URI } from 'langium';
import { VirtualFileSystemProvider } from 'langium/test';
import type { File } from '../generated/ast.ts';
import type { CompiledLibrary } from '../library/compiled-library.ts';
import { createRtwCoreServices } from '../services.ts';
import { sharedSyntax } from './shared-syntax.ts';

/** The shipped library with all its sets judging, also those that judge only where they are chosen. */
export const everySet: CompiledLibrary = { ...(compiled as CompiledLibrary), templates: [], onRequest: [] };

/** The language over files that exist in memory only, with the shipped library: for tests. */
export function languageOver(files: Readonly<Record<string, string>> = {}, library = compiled as CompiledLibrary) {
  const fileSystem = new VirtualFileSystemProvider();
  for (const [path, text] of Object.entries(files)) fileSystem.insert(addressOf(path), text);
  const services = createRtwCoreServices({ fileSystemProvider: () => fileSystem }, { library, syntax: sharedSyntax });
  services.shared.workspace.Roots.folders = [URI.parse('file:///workspace')];
  return {
    ...services,
    fileSystem,
    /** Checks one of the files. */
    check: (path: string): Promise<FileReport> => services.rtw.check.FileChecker.check(addressOf(path)),
    /** Checks a text that is in no file. */
    checkText: (text: string): Promise<FileReport> =>
      services.rtw.check.FileChecker.checkText(text, addressOf('text.rtw')),
    /** Parses and links a text, and keeps its document. */
    document: async (text: string, path = 'text.rtw') => {
      const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
      const document = LangiumDocumentFactory.fromString<File>(text, addressOf(path));
      LangiumDocuments.addDocument(document);
      await DocumentBuilder.build([document], { validation: false });
      return document;
    },
  };
}

/** The address of a file in the workspace of the tests. */
export function addressOf(path: string): URI {
  return URI.parse(`file:///workspace/${path}`);
}
