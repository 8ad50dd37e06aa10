import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { nodeServer } from '../../packages/server/bundles.mts';
import { bundledFrom, compiledBefore } from '../bundled.ts';
import { type ClientOptions, endServer, type LanguageClient, startClient } from './language-client.ts';

/** The server as it ships, for the tests of one file; started as often as they want it. */
export interface ShippedServer {
  /** A server that ends after the test that it was started for. */
  start(options?: ClientOptions): Promise<LanguageClient>;
  /** A server that several tests ask; it ends after the last test of the file. */
  startForAll(options?: ClientOptions): Promise<LanguageClient>;
}

/** The program of the server, from the sources of the moment. */
export async function serverProgram(): Promise<string> {
  return join(await bundledFrom(nodeServer), 'server-node.cjs');
}

/** Bundles the server before the tests of a file, and leaves no process of it behind. */
export function useShippedServer(): ShippedServer {
  let program: string | undefined;
  const ofTest: LanguageClient[] = [];
  const ofFile: LanguageClient[] = [];
  beforeAll(async () => {
    program = await serverProgram();
  }, 60_000);
  afterEach(() => endAll(ofTest));
  afterAll(() => endAll(ofFile));
  const startInto = async (clients: LanguageClient[], options?: ClientOptions) => {
    if (!program) throw new Error('The server is bundled before the tests, not while they are collected.');
    const client = await startClient(program, { env: compiledBefore(), ...options });
    clients.push(client);
    return client;
  };
  return {
    start: (options) => startInto(ofTest, options),
    startForAll: (options) => startInto(ofFile, options),
  };
}

function endAll(clients: LanguageClient[]): void {
  for (const client of clients.splice(0)) endServer(client);
}
