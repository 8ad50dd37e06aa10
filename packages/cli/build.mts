import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { commandLine } from './bundles.mts';

/** Bundles `rtw` into `dist`, with the sources of the shipped library beside it. */
process.chdir(import.meta.dirname);
rmSync('dist', { recursive: true, force: true });

await build(commandLine);
copyLibrarySources();

/** The sources of the shipped library stay readable: go to definition opens them. */
function copyLibrarySources(): void {
  const library = fileURLToPath(new URL('.', import.meta.resolve('@rtw-protocol/library/package.json')));
  for (const folder of ['vocabulary', 'criteria', 'evidence', 'sources', 'templates']) {
    cpSync(`${library}${folder}`, `dist/library/${folder}`, { recursive: true });
  }
}
