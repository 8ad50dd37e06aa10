import { mkdtempSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { inject } from 'vitest';
import './bundles-folder.ts';

const bundled = new Map<BuildOptions, Promise<string>>();

/**
 * The folder of a bundle that is made from the sources of the moment, so that no older build is what is tested: once
 * for the test files that run in one process.
 */
export function bundledFrom(options: BuildOptions): Promise<string> {
  let folder = bundled.get(options);
  if (!folder) {
    folder = bundle(options, mkdtempSync(join(inject('bundlesFolder'), 'bundle-')));
    bundled.set(options, folder);
  }
  return folder;
}

async function bundle({ outfile, outdir: _, ...options }: BuildOptions, folder: string): Promise<string> {
  const output = outfile ? { outfile: join(folder, basename(outfile)) } : { outdir: folder };
  await build({ ...options, ...output, sourcemap: false });
  return folder;
}

/** What has a process find what Node has compiled of a bundle before, as the launcher of `rtw` does. */
export function compiledBefore(): Readonly<Record<string, string>> {
  return { NODE_COMPILE_CACHE: join(inject('bundlesFolder'), 'compiled') };
}
