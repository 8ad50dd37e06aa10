import { getCompileCacheDir } from 'node:module';
import { dirname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { unexpected } from '../unexpected.ts';
import type { FileOutcome } from './judge-file.ts';
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './worker-messages.ts';

/** So many files wait at a worker or are being judged there, so that it never waits for this thread. */
const filesAtWorker = 4;

/** A worker, and the files that it has been given and not told of, by their place in the order. */
interface Thread {
  worker: Worker;
  files: number[];
}

export interface WorkerPlan {
  /** How many threads. */
  workers: number;
  /** The module that they run. */
  module: URL;
  start: WorkerStart;
  /** A path as readers see it. */
  shown(path: string): string;
}

/**
 * Judges files in several threads, and tells of them strictly in their order. Only few results wait for their turn,
 * however many files there are. A file at which its worker ends is a file that could not be judged; a new worker goes
 * on with the others.
 */
export async function* judgedInWorkers(paths: readonly string[], plan: WorkerPlan): AsyncGenerator<FileOutcome, void> {
  const threads = new Set<Thread>();
  /** Results that are there before their turn. */
  const early = new Map<number, FileOutcome>();
  /** Files whose worker has ended before it came to them. */
  const left: number[] = [];
  const mostAhead = plan.workers * filesAtWorker;
  let given = 0;
  let turn = 0;
  let wake = () => {};

  const canGive = () => left.length > 0 || given < Math.min(paths.length, turn + mostAhead);
  const giveTo = (thread: Thread) => {
    const file = left.shift() ?? given++;
    thread.files.push(file);
    thread.worker.postMessage(paths[file]! satisfies WorkerRequest);
  };
  const give = () => {
    // A thread is started for a file that waits for it, and for no other reason.
    while (threads.size < plan.workers && canGive()) {
      const thread = startThread();
      threads.add(thread);
      giveTo(thread);
    }
    for (let most = 1; most <= filesAtWorker; most++) {
      for (const thread of threads) if (thread.files.length < most && canGive()) giveTo(thread);
    }
  };
  const settle = (thread: Thread, outcome: FileOutcome) => {
    early.set(thread.files.shift()!, outcome);
    wake();
  };
  const end = (thread: Thread, error: unknown, hasStarted: boolean) => {
    threads.delete(thread);
    const [file, ...others] = thread.files;
    left.push(...others);
    left.sort((a, b) => a - b);
    const path = file === undefined ? undefined : plan.shown(paths[file]!);
    // What does not even start would not the next time either.
    if (file !== undefined) early.set(file, { fault: unexpected(error, path), ...(!hasStarted && { endsRun: true }) });
    wake();
  };

  try {
    while (turn < paths.length) {
      give();
      const outcome = early.get(turn);
      if (outcome) {
        early.delete(turn++);
        yield outcome;
        if ('fault' in outcome && outcome.endsRun) return;
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
  } finally {
    const ending = [...threads];
    threads.clear();
    await Promise.all(ending.map(({ worker }) => worker.terminate()));
  }

  function startThread(): Thread {
    const worker = new Worker(plan.module, { workerData: plan.start, env: environment() });
    const thread: Thread = { worker, files: [] };
    let hasStarted = false;
    let cause: unknown;
    worker.on('message', (answer: WorkerAnswer) => {
      if (answer === 'started') hasStarted = true;
      else settle(thread, answer);
    });
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', (code) => {
      const isWanted = threads.has(thread);
      if (isWanted) end(thread, cause ?? new Error(`A worker thread ended with code ${code}.`), hasStarted);
    });
    return thread;
  }
}

/** What Node has compiled before serves the workers as well. */
function environment(): NodeJS.ProcessEnv {
  const compiled = getCompileCacheDir();
  return compiled === undefined ? process.env : { NODE_COMPILE_CACHE: dirname(compiled), ...process.env };
}
