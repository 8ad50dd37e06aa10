import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from './package-sources.ts';

const folders = ['packages', 'examples', 'tests'];
const files = ['package.json', 'tsconfig.json', 'langium-config.json', 'README.md'];
const small = ['package-lock.json', 'LICENSE', 'tsconfig.base.json', 'biome.json', 'vitest.config.ts'];
const notCommitted = ['node_modules', 'coverage'];

test('the top level holds only what the design fixes and the usual small files', () => {
  const allowed = new Set([...folders, ...files, ...small, ...notCommitted]);
  // Names that start with a dot are settings, of the project or of the one who works on it.
  const surprising = readdirSync(root).filter((name) => !name.startsWith('.') && !allowed.has(name));
  expect(surprising).toEqual([]);
});
