import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles `rtw` with everything it needs into `dist`. Commands that are imported lazily become files of their own, so
 * that `rtw check` does not load the language server.
 */
process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });

await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: { rtw: 'src/main.ts' },
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
});

copyLibrarySources();

/** The sources of the shipped library stay readable: `rtw explain` and go to definition point into them. */
function copyLibrarySources(): void {
  const library = fileURLToPath(new URL('.', import.meta.resolve('@rtw-protocol/library/package.json')));
  for (const folder of ['vocabulary', 'criteria', 'sources']) {
    cpSync(`${library}${folder}`, `dist/library/${folder}`, { recursive: true });
  }
}
