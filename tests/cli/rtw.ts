import { type SpawnOptions, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, vi } from 'vitest';
import { commandLine } from '../../packages/cli/bundles.mts';

const cache = join(import.meta.dirname, '../../node_modules/.cache');

export interface Outcome {
  exitCode: number | null;
  stdout: string;
  stderr: string;
}

export interface RunOptions {
  cwd?: string;
  stdin?: string | Uint8Array;
  /** Standard input stays open after that, as an editor's does. */
  stdinStaysOpen?: boolean;
  env?: Readonly<Record<string, string>>;
}

/**
 * `rtw` as its users run it, in a process of its own: bundled for this test file, so that an old build is never what is
 * judged.
 */
export function commandLineTool() {
  // A process takes its time on a busy machine, and a test starts several.
  vi.setConfig({ testTimeout: 60_000 });
  let folder = '';
  beforeAll(async () => {
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'rtw-'));
    await build({ ...commandLine, outdir: folder, sourcemap: false });
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const file = () => join(folder, 'rtw.js');
  return {
    /** The file that Node runs. */
    file,
    rtw: (args: readonly string[], options?: RunOptions) => run(process.execPath, [file(), ...args], options),
  };
}

/** Runs a program to its end. The environment says nothing about language or colours but what the test says. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const { PATH, HOME, TMPDIR } = process.env;
  const surroundings: SpawnOptions = { env: { PATH, HOME, TMPDIR, ...options.env }, cwd: options.cwd };
  const child = spawn(program, args, { ...surroundings, stdio: 'pipe' });
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin.on('error', () => {});
  child.stdin.write(options.stdin ?? '');
  if (!options.stdinStaysOpen) child.stdin.end();
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode) =>
      resolve({ exitCode, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

/** A folder with these files in it, gone when the tests of the file are done. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'rtw-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
