import { afterAll, afterEach, beforeAll } from 'vitest';
import { type BundledServer, bundleServer } from './bundled-server.ts';
import { type ClientOptions, endServer, type LanguageClient, startClient } from './language-client.ts';

/** The server as it ships, for the tests of one file; started as often as they want it. */
export interface ShippedServer {
  /** A server that ends after the test that it was started for. */
  start(options?: ClientOptions): Promise<LanguageClient>;
  /** A server that several tests ask; it ends after the last test of the file. */
  startForAll(options?: ClientOptions): Promise<LanguageClient>;
}

/** Bundles the server before the tests of a file, and leaves no process and no file of it behind. */
export function useShippedServer(): ShippedServer {
  let bundled: BundledServer | undefined;
  const ofTest: LanguageClient[] = [];
  const ofFile: LanguageClient[] = [];
  beforeAll(async () => {
    bundled = await bundleServer();
  }, 60_000);
  afterEach(() => endAll(ofTest));
  afterAll(() => {
    endAll(ofFile);
    bundled?.remove();
  });
  const startInto = async (clients: LanguageClient[], options?: ClientOptions) => {
    if (!bundled) throw new Error('The server is bundled before the tests, not while they are collected.');
    const client = await startClient(bundled.program, options);
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
