import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { commandLine } from '../../packages/cli/bundles.mts';
import { writeProtocols } from './made-protocols.ts';
import { timed } from './measure.ts';

const root = join(import.meta.dirname, '../..');

/** What a check of many files took. */
export interface ManyFiles {
  files: number;
  workers: number;
  format: string;
  /** In milliseconds. */
  time: number;
  /** The most memory that the process ever had, in bytes, with all its threads. */
  memory: number;
  /** How long the results are, in bytes. */
  written: number;
}

/** Has a process tell its peak of memory when it ends; its threads start with the same words and say nothing. */
const tellsMemory = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
  import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`,
)}`;

/** How long checks of so many files take and how much memory, in each format, with one and with two threads. */
export async function* manyFiles(
  counts: readonly number[],
  formats: readonly string[],
): AsyncGenerator<ManyFiles, void> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bench-'));
  try {
    await build({ ...commandLine, outdir: folder, sourcemap: false });
    for (const files of counts) {
      const protocols = join(folder, String(files));
      writeProtocols(protocols, files);
      for (const format of formats) {
        for (const workers of [1, 2]) {
          const output = join(folder, `out.${format}`);
          const args = [join(folder, 'rtw.js'), 'check', protocols, '--fail-on', 'never', '--workers', String(workers)];
          let memory = 0;
          const time = await timed(async () => {
            memory = await peakOf([...args, '--format', format, '--output', output]);
          });
          yield { files, workers, format, time, memory, written: statSync(output).size };
        }
      }
      rmSync(protocols, { recursive: true });
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function peakOf(args: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', tellsMemory, ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
  });
  let told = '';
  child.stdio[3]!.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with exit code ${code}`);
  return Number(told) * 1024;
}
