import { rmSync } from 'node:fs';
import { build, type Metafile } from 'esbuild';
import { nodeServer, workerServer } from './bundles.mts';

/** Bundles the two language servers into `dist`: one for Node, one for a web worker. */
process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });

for (const { metafile } of await Promise.all([build(nodeServer), build(workerServer)])) {
  assertOneJsonRpc(metafile as Metafile);
}

/**
 * Langium answers a cancelled request with its `ResponseError`, and the connection knows only its own: with two copies
 * of the package in one bundle the client would take the error for a result.
 *
 * @throws when the bundle holds more than one copy of vscode-jsonrpc
 */
function assertOneJsonRpc(metafile: Metafile): void {
  const copies = new Set(
    Object.keys(metafile.inputs).flatMap((file) => file.match(/^.*node_modules\/vscode-jsonrpc\//) ?? []),
  );
  if (copies.size > 1) throw new Error(`The server bundle holds several copies: ${[...copies].join(', ')}`);
}
