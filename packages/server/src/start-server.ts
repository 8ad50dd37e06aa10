import { Console } from 'node:console';
import process from 'node:process';
import type { Language } from '@rtw-protocol/model';
import { type Connection, createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ClientFileSystem } from './client-file-system.ts';
import { NodeOrClientFileSystem } from './node-file-system.ts';
import { libraryUri as editorsLibraryUri } from './protocol.ts';
import { serve } from './serve.ts';

/** How a language server is started on Node. */
export interface ServerOptions {
  /** Folder address of the shipped library's sources; by default the one that our extension serves. */
  libraryUri?: string;
  /** The language of readers who have not chosen one; by default that of the editor. */
  language?: Language;
}

/**
 * Starts the language server on Node. The command line of the process says how it talks to its client: `--stdio`,
 * `--node-ipc`, `--socket=PORT` or `--pipe=NAME`.
 *
 * @throws when the command line names none of these
 */
export function startServer({ libraryUri = editorsLibraryUri, language }: ServerOptions = {}): void {
  keepStandardOutputClean();
  const connection = createConnection(ProposedFeatures.all);
  outliveLostPromises(connection);
  serve(connection, new NodeOrClientFileSystem(new ClientFileSystem(connection)), libraryUri, language);
}

/** Over stdio the standard output belongs to the protocol: one stray `console.log` in a dependency would break it. */
function keepStandardOutputClean(): void {
  if (process.argv.includes('--stdio')) globalThis.console = new Console(process.stderr, process.stderr);
}

/**
 * A promise that fails with nobody waiting for it would end the process. The researcher loses more by that than by the
 * one answer that did not come, so it is told to the client's log instead.
 */
function outliveLostPromises(connection: Connection): void {
  process.on('unhandledRejection', (reason) => {
    connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
}
