import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from './package-sources.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};
const entries = Object.entries(lock.packages);
const installed = entries.filter(([path, entry]) => path.includes('node_modules/') && !entry.link);

test('the lock file names no registry', () => {
  expect(entries.filter(([, entry]) => entry.resolved?.includes('://')).map(([path]) => path)).toEqual([]);
});

test('every locked package has a version and a checksum', () => {
  expect(installed.filter(([, entry]) => !entry.version || !entry.integrity).map(([path]) => path)).toEqual([]);
});

// `npm ci` refuses a lock file that leaves out the binaries of another platform, even on a machine that needs none.
test('the binaries of every platform are locked', () => {
  const missing = entries.flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !installed.some(([other]) => other.endsWith(`node_modules/${name}`)))
      .map((name) => `${path} -> ${name}`),
  );
  expect(missing).toEqual([]);
});
