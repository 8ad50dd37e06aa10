import { existsSync } from 'node:fs';
import { run } from './run.ts';

process.exitCode = await run(process, { librarySources: librarySources(), checkWorker: checkWorker() });

/** Beside the bundle, where the build puts them; run from its sources, the tool has them in the library package. */
function librarySources(): URL {
  const beside = new URL('./library/', import.meta.url);
  return existsSync(beside) ? beside : new URL('.', import.meta.resolve('@rtw-protocol/library/package.json'));
}

/** Beside this file, bundled or not. */
function checkWorker(): URL {
  const bundled = new URL('./check-worker.js', import.meta.url);
  return existsSync(bundled) ? bundled : new URL('./check-worker.ts', import.meta.url);
}
