import type { BuildOptions } from 'esbuild';

/**
 * `rtw` with everything it needs. Commands that are imported lazily become files of their own, so that `rtw check`
 * does not load the language server. The threads of `rtw check` begin in a file of their own.
 */
export const commandLine: BuildOptions = {
  absWorkingDir: import.meta.dirname,
  entryPoints: { rtw: 'src/main.ts', 'check-worker': 'src/check-worker.ts' },
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.12',
  mainFields: ['module', 'main'],
  minify: true,
  sourcemap: 'external',
  // Bundled CommonJS packages (vscode-jsonrpc) ask for Node's own modules with `require`.
  banner: {
    js: "import { createRequire as rtwRequire } from 'node:module'; const require = rtwRequire(import.meta.url);",
  },
  logLevel: 'warning',
};
