import { rmSync } from 'node:fs';
import { type BuildOptions, build, type Metafile } from 'esbuild';

/** Bundles the two language servers into `dist`: one for Node, one for a web worker. */
process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });

const shared: BuildOptions = {
  bundle: true,
  minify: true,
  keepNames: true,
  sourcemap: 'external',
  metafile: true,
  logLevel: 'warning',
};

const builds = await Promise.all([
  build({
    ...shared,
    entryPoints: ['src/node.ts'],
    outfile: 'dist/server-node.cjs',
    format: 'cjs',
    platform: 'node',
    target: 'node22.12',
    mainFields: ['module', 'main'],
  }),
  build({
    ...shared,
    entryPoints: ['src/worker.ts'],
    outfile: 'dist/server-worker.js',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    conditions: ['worker', 'browser'],
  }),
]);

for (const { metafile } of builds) assertOneJsonRpc(metafile as Metafile);

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
