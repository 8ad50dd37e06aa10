import { Disposable, type LogOutputChannel } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { clientOptions } from './client-options.ts';
import { answerFileRequests } from './file-requests.ts';
import { offerNewProtocol } from './new-protocol.ts';
import { showRequirements } from './requirements-view.ts';
import { showServerStatus } from './server-status.ts';

/** Makes the client for a kind of server: a process or a web worker. */
export type ClientFactory = (id: string, name: string, options: LanguageClientOptions) => BaseLanguageClient;

/** One life of the server, from start to end. */
export interface Session {
  /** Ends the server and takes back what the session showed; never rejects. */
  end(): Promise<void>;
}

/**
 * Starts a server with a client of its own. A client whose start failed cannot be started again, therefore a restart
 * is a new session. The client itself tells the user when the server cannot be started.
 */
export function startSession(createClient: ClientFactory, output: LogOutputChannel): Session {
  const client = createClient('rtw', 'RTW Protocol', clientOptions(output));
  const shown = Disposable.from(
    answerFileRequests(client),
    showServerStatus(client),
    showRequirements(client),
    offerNewProtocol(client),
  );
  const started = client.start().catch((error: unknown) => logFault(output, error));
  return {
    async end() {
      // A client cannot be stopped while it starts.
      await started;
      await stop(client, output);
      shown.dispose();
    },
  };
}

async function stop(client: BaseLanguageClient, output: LogOutputChannel): Promise<void> {
  try {
    if (client.needsStop()) await client.dispose();
  } catch (error) {
    logFault(output, error);
  }
}

function logFault(output: LogOutputChannel, error: unknown): void {
  output.error(error instanceof Error ? error : String(error));
}
