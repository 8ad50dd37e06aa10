import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { commandLine } from '../../packages/cli/bundles.mts';
import { type Times, timed, timesOf } from './measure.ts';

const root = join(import.meta.dirname, '../..');
const example = join(root, 'examples/prosa.rtw');

/**
 * How long a process takes from its start to its end: an empty one, `rtw --version`, and `rtw check` on one example.
 * They take turns, so that whatever else the machine does falls on all of them alike.
 */
export async function coldStart(rounds: number): Promise<Record<string, Times>> {
  const cache = join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bench-'));
  try {
    await build({ ...commandLine, outdir: folder, sourcemap: false });
    const empty = join(folder, 'empty.mjs');
    writeFileSync(empty, '');
    const rtw = join(folder, 'rtw.js');
    const commands: Record<string, string[]> = {
      'an empty Node process': [empty],
      'rtw --version': [rtw, '--version'],
      'rtw check examples/prosa.rtw': [rtw, 'check', example, '--fail-on', 'never'],
    };
    const samples = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]));
    for (let round = 0; round < rounds; round++) {
      for (const [name, args] of Object.entries(commands)) samples.get(name)!.push(await timed(() => runToEnd(args)));
    }
    return Object.fromEntries([...samples].map(([name, values]) => [name, timesOf(values)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runToEnd(args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with exit code ${code}`);
}
