import { type ChildProcess, fork, spawn } from 'node:child_process';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';

/** An editor without a window: the server runs in a process of its own, and everything goes over the wire. */
export interface LanguageClient {
  server: ChildProcess;
  connection: ProtocolConnection;
  /** What the server said when it was greeted. */
  greeting: InitializeResult;
  /** What the server wrote on its standard error. */
  errorOutput(): string;
  /** Opens a text and returns its address. */
  open(text: string, uri?: string): string;
  /** The next findings that the server publishes for a file, or those that it has published unasked. */
  diagnostics(uri: string): Promise<Diagnostic[]>;
  /** Says goodbye in order and returns the exit code of the server. */
  leave(): Promise<number | null>;
}

/** How a client starts its server and what it says of itself. */
export interface ClientOptions {
  transport?: 'stdio' | 'ipc';
  /** What stands on the command line of a server over stdio. */
  arguments?: readonly string[];
  /** What its surroundings have beside those of the tests. */
  env?: Readonly<Record<string, string>>;
  /** Folder to open. */
  folder?: string;
  locale?: string;
  initializationOptions?: unknown;
  /** What the client can do; by default what the tests need of it. */
  capabilities?: InitializeParams['capabilities'];
}

/**
 * Starts a server and greets it.
 *
 * @param program the bundled server, as it ships
 */
export async function startClient(program: string, options: ClientOptions = {}): Promise<LanguageClient> {
  const { transport = 'stdio', arguments: args = ['--stdio'] } = options;
  const env = { ...process.env, ...options.env };
  const server = transport === 'stdio' ? overStdio(program, args, env) : overIpc(program, env);
  let errors = '';
  server.stderr?.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const connection = connect(server, transport);
  const published = new Map<string, Diagnostic[]>();
  const waiting = new Map<string, (diagnostics: Diagnostic[]) => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    const waiter = waiting.get(uri);
    waiting.delete(uri);
    if (waiter) waiter(diagnostics);
    else published.set(uri, diagnostics);
  });
  // What an editor answers when it is asked to watch files or for its settings.
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.listen();
  const greeting = await connection.sendRequest(InitializeRequest.type, greetingOf(options));
  await connection.sendNotification(InitializedNotification.type, {});
  let opened = 0;
  return {
    server,
    connection,
    greeting,
    errorOutput: () => errors,
    open(text, uri = `file:///tmp/opened-${++opened}.rtw`) {
      const textDocument = { uri, languageId: 'rtw', version: 1, text };
      void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
      return uri;
    },
    diagnostics(uri) {
      const known = published.get(uri);
      published.delete(uri);
      return known ? Promise.resolve(known) : new Promise((resolve) => waiting.set(uri, resolve));
    },
    async leave() {
      const exit = new Promise<number | null>((resolve) => server.once('exit', resolve));
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const code = await exit;
      connection.dispose();
      return code;
    },
  };
}

/** Ends a server that did not end by itself. */
export function endServer(client: LanguageClient | undefined): void {
  client?.connection.dispose();
  if (client?.server.exitCode === null) client.server.kill('SIGKILL');
}

function overStdio(program: string, args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  return spawn(process.execPath, [program, ...args], { stdio: 'pipe', env });
}

function overIpc(program: string, env: NodeJS.ProcessEnv): ChildProcess {
  return fork(program, ['--node-ipc'], { stdio: 'pipe', execArgv: [], env });
}

function connect(server: ChildProcess, transport: 'stdio' | 'ipc'): ProtocolConnection {
  return transport === 'stdio'
    ? createProtocolConnection(new StreamMessageReader(server.stdout!), new StreamMessageWriter(server.stdin!))
    : createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
}

function greetingOf({ folder, locale = 'en', initializationOptions, capabilities }: ClientOptions): InitializeParams {
  const folders = folder ? [{ uri: pathToFileURL(folder).href, name: 'study' }] : null;
  return {
    processId: process.pid,
    rootUri: null,
    locale,
    workspaceFolders: folders,
    initializationOptions,
    capabilities: capabilities ?? {
      workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: { dynamicRegistration: true } },
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
    },
  };
}
