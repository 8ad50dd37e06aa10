import type { BuildOptions } from 'esbuild';

const shared: BuildOptions = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  minify: true,
  sourcemap: 'external',
  metafile: true,
  logLevel: 'warning',
};

/** The language server for Node. */
export const nodeServer: BuildOptions = {
  ...shared,
  entryPoints: ['src/node.ts'],
  outfile: 'dist/server-node.cjs',
  format: 'cjs',
  platform: 'node',
  target: 'node22.12',
  mainFields: ['module', 'main'],
};

/** The language server for a web worker. */
export const workerServer: BuildOptions = {
  ...shared,
  entryPoints: ['src/worker.ts'],
  outfile: 'dist/server-worker.js',
  format: 'iife',
  platform: 'browser',
  target: 'es2022',
  conditions: ['worker', 'browser'],
};
