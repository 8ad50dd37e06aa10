import type { BuildOptions } from 'esbuild';

const shared: BuildOptions = {
  absWorkingDir: import.meta.dirname,
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  minify: true,
  sourcemap: 'external',
  logLevel: 'warning',
};

/** The client where the editor has Node. */
export const desktopClient: BuildOptions = {
  ...shared,
  entryPoints: ['src/desktop.ts'],
  outfile: 'dist/extension-node.cjs',
  platform: 'node',
  // The Node of the oldest VS Code in `engines`.
  target: 'node22',
  mainFields: ['module', 'main'],
};

/** The client in the browser, whose editor loads nothing that does not end in `.js`. */
export const webClient: BuildOptions = {
  ...shared,
  entryPoints: ['src/web.ts'],
  outfile: 'dist/extension-web.js',
  platform: 'browser',
  target: 'es2022',
};
