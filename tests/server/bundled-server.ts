import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { nodeServer } from '../../packages/server/bundles.mts';

/** The server for Node as it ships, in a folder of its own. */
export interface BundledServer {
  program: string;
  remove(): void;
}

/** Bundles the server from the sources of the moment, so that no older build is what is tested. */
export async function bundleServer(): Promise<BundledServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rtw-server-'));
  const program = path.join(folder, 'server-node.cjs');
  await build({ ...nodeServer, outfile: program, sourcemap: false });
  return { program, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
