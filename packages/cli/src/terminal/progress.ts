import type { Writable } from 'node:stream';
import type { Language, Localized } from '@rtw-protocol/model';

/** How far a long run has come, on a line of the terminal that is written over again and again. */
export interface Progress {
  /** So many are done. */
  done(number: number): void;
  /** Takes the line away, so that something else can be written; the next `done` puts it back. */
  clear(): void;
}

/** What the line needs to know of a process. */
export interface ProgressStreams {
  readonly stderr: Writable & { isTTY?: boolean; columns?: number };
  readonly env: NodeJS.ProcessEnv;
}

const silent: Progress = { done: () => {}, clear: () => {} };

/** A run that is over sooner shows nothing. */
const patience = 1000;

/** A line that changes more often cannot be read, and a screen reader would never get to the end of it. */
const pause = 500;

/**
 * The progress of a run over so many files. Only a terminal shows it: not a file or a pipe, not a terminal that cannot
 * write over a line, and not a service that keeps every line it gets.
 */
export function progressOn(
  { stderr, env }: ProgressStreams,
  total: number,
  language: Language,
  now: () => number = () => performance.now(),
): Progress {
  if (!stderr.isTTY || env.TERM === 'dumb' || env.CI || total < 2) return silent;
  const number = new Intl.NumberFormat(language);
  const started = now();
  let written = Number.NEGATIVE_INFINITY;
  let shown = '';
  const clear = () => {
    if (shown !== '') stderr.write(`\r${' '.repeat(shown.length)}\r`);
    shown = '';
  };
  return {
    done: (count) => {
      const time = now();
      if (time - started < patience || time - written < pause) return;
      written = time;
      const line = checked(number.format(count), number.format(total))[language];
      // A line that reaches the edge is continued on the next, where it cannot be written over.
      const fitting = line.slice(0, (stderr.columns ?? 80) - 1);
      stderr.write(`\r${fitting.padEnd(shown.length)}`);
      shown = fitting;
    },
    clear,
  };
}

const checked = (count: string, total: string): Localized => ({
  en: `${count} of ${total} files checked`,
  sv: `${count} av ${total} filer granskade`,
});
