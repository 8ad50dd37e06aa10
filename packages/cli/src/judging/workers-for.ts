import { availableParallelism } from 'node:os';

/**
 * So many files are worth a thread of their own: it has to load the language and to warm up by itself, which takes as
 * long as judging some dozens of files. Two threads on two cores save little of 50 files, and a third of 100.
 */
const filesForEach = 50;

/** More threads take memory, and the one that collects their results has to keep up with them. */
const mostByDefault = 8;

/** How many threads judge the files: as many as were asked for, else as many as the work is worth. */
export function workersFor(files: number, { workers, stdin }: { workers?: number; stdin?: boolean }): number {
  if (stdin) return 1;
  const worthwhile = Math.min(Math.floor(files / filesForEach), availableParallelism(), mostByDefault);
  return Math.max(1, Math.min(workers ?? worthwhile, files));
}
