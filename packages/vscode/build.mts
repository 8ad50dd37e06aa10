import { copyFileSync, cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { desktopClient, webClient } from './bundles.mts';

/**
 * Bundles the extension into `dist`: the client for desktop and for the web, and beside it the language servers (built
 * before) and the sources of the shipped library.
 */
process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });

await Promise.all([build(desktopClient), build(webClient)]);

for (const bundle of ['server-node.cjs', 'server-worker.js'])
  copyFileSync(`../server/dist/${bundle}`, `dist/${bundle}`);
copyFileSync('../../LICENSE', 'LICENSE');
copyLibrarySources();

/** Go to definition opens a term or a criterion where it is written. */
function copyLibrarySources(): void {
  const library = fileURLToPath(new URL('.', import.meta.resolve('@rtw-protocol/library/package.json')));
  for (const folder of ['vocabulary', 'criteria', 'evidence', 'sources', 'templates']) {
    cpSync(`${library}${folder}`, `dist/library/${folder}`, { recursive: true });
  }
}
