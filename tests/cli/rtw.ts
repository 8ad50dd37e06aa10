import { type SpawnOptions, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, vi } from 'vitest';
import { commandLine } from '../../packages/cli/bundles.mts';
import { type Parts, run as runProgram } from '../../packages/cli/src/run.ts';
import { sharedSyntax } from '../../packages/language/src/testing/shared-syntax.ts';
import { bundledFrom, compiledBefore } from '../bundled.ts';

/** What belongs to the tool beside its program. */
export const parts: Parts = {
  librarySources: pathToFileURL(join(import.meta.dirname, '../../packages/library/')),
  // Node runs the sources themselves.
  checkWorker: pathToFileURL(join(import.meta.dirname, '../../packages/cli/src/check-worker.ts')),
  syntax: sharedSyntax,
};

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
 * `rtw` in the process of the tests, where starting it takes no time: the program is the one that users run, only what
 * surrounds it is the test's. What a process of its own shows (`commandLineTool`) is that both do the same.
 */
export async function rtw(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const folder = realpathSync(options.cwd ?? process.cwd());
  const [stdout, stderr] = [written(), written()];
  const surroundings = {
    argv: [process.execPath, 'rtw', ...args],
    env: surroundingsOf(options),
    cwd: () => folder,
    stdin: Readable.from(options.stdin === undefined ? [] : [Buffer.from(options.stdin)]),
    stdout: stdout.stream,
    stderr: stderr.stream,
  };
  const exitCode = await runProgram(surroundings as unknown as NodeJS.Process, parts);
  return { exitCode, stdout: stdout.text(), stderr: stderr.text() };
}

/** A stream that keeps what is written to it. */
function written(): { stream: Writable; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString() };
}

/** `rtw` as its users run it, in a process of its own, and from a bundle of the sources of the moment. */
export function commandLineTool() {
  // A process takes its time on a busy machine, and a test starts several.
  vi.setConfig({ testTimeout: 60_000 });
  let folder = '';
  beforeAll(async () => {
    folder = await bundledFrom(commandLine);
  }, 60_000);
  const file = () => join(folder, 'rtw.js');
  return {
    /** The file that Node runs. */
    file,
    /** Runs `rtw` in a process of its own. */
    ofItsOwn: (args: readonly string[], options: RunOptions = {}) =>
      run(process.execPath, [file(), ...args], { ...options, env: { ...compiledBefore(), ...options.env } }),
  };
}

/** The environment of a run: it says nothing about language or colours but what the test says. */
function surroundingsOf({ env }: RunOptions): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, TMPDIR, ...env };
}

/** Runs a program to its end. */
export function run(program: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const surroundings: SpawnOptions = { env: surroundingsOf(options), cwd: options.cwd };
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
