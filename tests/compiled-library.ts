import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const compiled = join(root, 'packages/library/dist/library.json');
const compiler = join(root, 'packages/language/src/library/compile-library.mts');
const sources = ['packages/library', 'packages/language/src', 'packages/model/src'];

/**
 * Vitest's global setup: compiles the shipped library when that has not been done or something it is made from has
 * changed since, so that no test judges by an old one. Where it cannot be compiled there is none afterwards: the tests
 * that need it fail, and the others still run.
 */
export default function compileLibraryWhenOld(): void {
  const made = statSync(compiled, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newestSource() <= made) return;
  const { status } = spawnSync(process.execPath, [compiler], { cwd: root, stdio: 'inherit' });
  if (status !== 0) rmSync(compiled, { force: true });
}

function newestSource(): number {
  return Math.max(...sources.flatMap((folder) => filesOf(join(root, folder))).map((file) => statSync(file).mtimeMs));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.includes('node_modules') && !file.startsWith(join(folder, 'dist')));
}
