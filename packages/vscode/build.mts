import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

/**
 * Bundles the extension into `dist`: the client for desktop and for the web, and beside it the language servers (built
 * before) and the sources of the shipped library.
 */
process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });

const shared: BuildOptions = {
  bundle: true,
  format: 'cjs',
  external: ['vscode'],
  minify: true,
  keepNames: true,
  sourcemap: 'external',
  logLevel: 'warning',
};

await Promise.all([
  build({
    ...shared,
    entryPoints: ['src/desktop.ts'],
    outfile: 'dist/extension-node.cjs',
    platform: 'node',
    // The Node of the oldest VS Code in `engines`.
    target: 'node22',
    mainFields: ['module', 'main'],
  }),
  build({
    ...shared,
    entryPoints: ['src/web.ts'],
    outfile: 'dist/extension-web.js',
    platform: 'browser',
    target: 'es2022',
  }),
]);

for (const bundle of ['server-node.cjs', 'server-worker.js'])
  copyFileSync(`../server/dist/${bundle}`, `dist/${bundle}`);
copyFileSync('../../LICENSE', 'LICENSE');
copyLibrarySources();

/** Go to definition opens a term or a criterion where it is written. */
function copyLibrarySources(): void {
  const library = fileURLToPath(new URL('.', import.meta.resolve('@rtw-protocol/library/package.json')));
  for (const folder of ['vocabulary', 'criteria', 'sources']) {
    cpSync(`${library}${folder}`, `dist/library/${folder}`, { recursive: true });
  }
}
