import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

const cache = join(import.meta.dirname, '../node_modules/.cache');

/** Vitest's global setup: a folder for what the tests bundle, gone when all are done. It lies below `node_modules`. */
export default function provideBundlesFolder({ provide }: TestProject): () => void {
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'rtw-tests-'));
  provide('bundlesFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}

declare module 'vitest' {
  interface ProvidedContext {
    bundlesFolder: string;
  }
}
