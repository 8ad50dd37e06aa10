import type { Writable } from 'node:stream';
import type { Language, Localized } from '@rtw-protocol/model';
import { Fault } from '../fault.ts';
import { unwritableResults } from '../files/unreadable.ts';
import { wrapHanging } from '../text/wrap.ts';
import { type Colours, coloursWhen, wantsColours } from './colours.ts';
import { type Progress, progressOn } from './progress.ts';

/** What the tool says, and to whom: results to standard output, everything else to standard error. */
export interface Console {
  readonly language: Language;
  /** Columns of the terminal; 80 where there is none. */
  readonly width: number;
  /** The same for what is not wrapped: without an end where there is no terminal, since a file may be as wide as it likes. */
  readonly tableWidth: number;
  readonly colours: Colours;
  /**
   * Writes a result. False when nobody reads any longer (`| head`), so that the work may stop.
   *
   * @throws Fault when it cannot be written for another reason: the disk is full
   */
  write(text: string): Promise<boolean>;
  /** A word on the side; `--quiet` silences it. */
  note(text: Localized): void;
  /** What went wrong with the tool's work; never silenced. */
  fault(text: Localized): void;
  /** Shows how far a run over so many files has come; what is written meanwhile stands by itself. */
  progress(files: number): Progress;
}

export interface ConsoleOptions {
  readonly language: Language;
  readonly colour: boolean | undefined;
  readonly quiet: boolean;
}

/** Where a process writes; parts of it stand in for it in tests. */
export interface ProcessStreams {
  readonly stdout: Writable & { isTTY?: boolean; columns?: number };
  readonly stderr: Writable & { isTTY?: boolean; columns?: number };
  readonly env: NodeJS.ProcessEnv;
}

/** The console of a process. A closed pipe on the reader's side is the reader's decision and no fault. */
export function createConsole(streams: ProcessStreams, { language, colour, quiet }: ConsoleOptions): Console {
  const { stdout, stderr, env } = streams;
  const colours = coloursWhen(wantsColours(colour, env, { isTTY: stdout.isTTY ?? false }));
  const aside = coloursWhen(wantsColours(colour, env, { isTTY: stderr.isTTY ?? false }));
  const known = terminalWidth(streams);
  const width = known ?? 80;
  let closed = false;
  let progress: Progress | undefined;
  // What went wrong is told where it was written.
  stdout.on('error', () => {
    closed = true;
  });
  // Who does not listen to what goes wrong misses only that.
  stderr.on('error', () => {});

  const say = (text: string, colour = (line: string) => line) => {
    // Lines of their own (where in the program something failed) stay as they are.
    const [first = '', ...others] = text.split('\n');
    progress?.clear();
    stderr.write(`${[...wrapHanging('rtw: ', first, width), ...others].map(colour).join('\n')}\n`);
  };
  return {
    language,
    width,
    tableWidth: known ?? Number.POSITIVE_INFINITY,
    colours,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed || text === '') return resolve(!closed);
        // Both may be the same terminal.
        progress?.clear();
        stdout.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
          if (error && error.code !== 'EPIPE') reject(new Fault(unwritableResults(error)));
          else resolve(!error && !closed);
        });
      }),
    note: (text) => {
      if (!quiet) say(text[language]);
    },
    fault: (text) => say(text[language], aside.red),
    progress: (files) => {
      progress = quiet ? undefined : progressOn(streams, files, language);
      return progress ?? { done: () => {}, clear: () => {} };
    },
  };
}

/** Narrower than this, words no longer fit beside what is indented. */
const narrowest = 40;

/** The terminal's width; elsewhere what COLUMNS says. */
function terminalWidth({ stdout, env }: ProcessStreams): number | undefined {
  const columns = stdout.columns ?? Number(env.COLUMNS);
  return Number.isInteger(columns) && columns > 0 ? Math.max(columns, narrowest) : undefined;
}
