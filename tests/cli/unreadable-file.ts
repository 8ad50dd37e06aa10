import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Puts something there that can be found, and that not even who may do everything can open as a file: a socket. */
export async function putUnreadable(folder: string, name: string): Promise<void> {
  const server = createServer();
  server.listen(join(folder, name));
  await once(server, 'listening');
  onTestFinished(() => void server.close());
}
