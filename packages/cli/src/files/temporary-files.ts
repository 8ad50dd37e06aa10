import { rmSync } from 'node:fs';
import { constants } from 'node:os';

/** What ends a run from outside: the keyboard, the system, a terminal that is closed. */
const interruptions = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

const files = new Set<string>();

/** Has a file taken away when the run is interrupted, until it is forgotten. */
export function keepTrackOf(file: string): void {
  if (files.size === 0) for (const signal of interruptions) process.on(signal, takeAway);
  files.add(file);
}

export function forget(file: string): void {
  files.delete(file);
  if (files.size === 0) for (const signal of interruptions) process.off(signal, takeAway);
}

/** Ends the run as the system would have, with the exit code that shells give for it. */
function takeAway(signal: NodeJS.Signals): void {
  for (const file of files) rmSync(file, { force: true });
  process.exit(128 + constants.signals[signal]);
}
