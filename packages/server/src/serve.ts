import type { CompiledLibrary } from '@rtw-protocol/language';
import { createRtwServices } from '@rtw-protocol/language/lsp';
import library from '@rtw-protocol/library/compiled' with { type: 'json' };
import type { Language } from '@rtw-protocol/model';
import type { FileSystemProvider } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { answerRequests } from './answer-requests.ts';

/**
 * Runs the language server on a connection until the client ends it.
 *
 * @param connection where the client is; listening starts here, so it must not listen yet
 * @param fileSystem reads the files of the workspace
 * @param libraryUri folder address under which the client can open the shipped vocabulary and criteria
 * @param language of readers who have not chosen one; by default that of the editor
 */
export function serve(
  connection: Connection,
  fileSystem: FileSystemProvider,
  libraryUri: string,
  language?: Language,
): void {
  const { shared, rtw } = createRtwServices({
    connection,
    fileSystemProvider: () => fileSystem,
    library: library as CompiledLibrary,
    libraryUri,
    ...(language ? { language } : {}),
  });
  answerRequests(connection, shared, rtw);
  startLanguageServer(shared);
}
