import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { ClientFileSystem } from './client-file-system.ts';
import { libraryUri } from './protocol.ts';
import { serve } from './serve.ts';

// `self` is the worker: its messages are the connection.
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self as DedicatedWorkerGlobalScope),
  new BrowserMessageWriter(self as DedicatedWorkerGlobalScope),
);
serve(connection, new ClientFileSystem(connection), libraryUri);
