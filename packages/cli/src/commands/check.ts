import { join, resolve } from 'node:path';
import type { Localized, Severity } from '@rtw-protocol/model';
import { type Baseline, type BaselineOptions, openBaseline } from '../baseline/baselines.ts';
import { exitCode } from '../exit-code.ts';
import { Fault } from '../fault.ts';
import { findProtocols } from '../files/find-protocols.ts';
import { isWithin } from '../files/is-within.ts';
import { fileSource, type ProtocolSource, shownPath, standardInput } from '../files/read-protocol.ts';
import { judgedInWorkers } from '../judging/in-workers.ts';
import { type FileOutcome, withFindings } from '../judging/judge-file.ts';
import { judgedOneByOne } from '../judging/one-by-one.ts';
import { runMark } from '../judging/run-mark.ts';
import { type Shard, shardOf } from '../judging/shard.ts';
import { workersFor } from '../judging/workers-for.ts';
import { libraryTitles } from '../library-titles.ts';
import { lockName } from '../lock/lock-file.ts';
import { keptLocks, type Locks, newLocks } from '../lock/locks.ts';
import type { CommandContext } from '../program.ts';
import { closingNotes } from '../reports/closing-notes.ts';
import { withJobSummary } from '../reports/github/job-summary.ts';
import { openReports, type Reports } from '../reports/open-reports.ts';
import { assertApart, planReports } from '../reports/report-outputs.ts';
import type { ReportFormat } from '../reports/reporter.ts';
import { reporterFor } from '../reports/reporter-for.ts';
import { count, emptyTally, leaveOut, type Tally } from '../reports/tally.ts';
import { type FailingOptions, verdictOn } from '../reports/verdict.ts';
import type { Progress } from '../terminal/progress.ts';
import { counted, things } from '../text/counted.ts';
import { printable } from '../text/printable.ts';
import { linesFrom } from '../text/shown-lines.ts';
import { unexpected } from '../unexpected.ts';

/** How results are told. */
export interface ReportOptions extends FailingOptions {
  format?: ReportFormat[];
  output?: string[];
  minSeverity?: Severity;
}

export interface CheckOptions extends ReportOptions, BaselineOptions {
  stdin?: boolean;
  stdinFilename?: string;
  config?: string;
  template?: string;
  updateLock?: boolean;
  shard?: Shard;
  workers?: number;
}

/** `rtw check`: judges one file after the other and prints what was found; no file is kept when it is done. */
export async function check(paths: string[], options: CheckOptions, context: CommandContext): Promise<number> {
  const { template, updateLock, config, shard } = options;
  if (shard) assertPartWillDo(options);
  const folder = context.process.cwd();
  const asked = planReports(options.format ?? [], options.output ?? []);
  const plans = withJobSummary(asked, context.process.env, folder);
  const all = await sourcesOf(paths, options, folder, context);
  const allFiles = all.map(({ path }) => path);
  const sources = shard ? shardOf(all, shard) : all;
  await assertApart(plans, folder, allFiles);

  // The parser and the criteria take longer to start than everything above.
  const { createChecker } = await import('../checker.ts');
  const anew = updateLock ? newLocks(wholeFolders(paths, options, folder)) : undefined;
  const locks = anew ?? keptLocks();
  const place = { folder, config };
  const checker = await createChecker(place, context, { template });
  const files = sources.map(({ path }) => path);
  await checker.configure(files);
  const lockFolders = new Set(files.map(checker.lockFolder));
  await assertApart(plans, folder, [
    ...checker.configurations(),
    ...[...lockFolders].map((lockFolder) => join(lockFolder, lockName)),
    ...[options.baseline, template].flatMap((path) => (path === undefined ? [] : [resolve(folder, path)])),
  ]);
  await locks.open(lockFolders);
  const baseline = await openBaseline(options, folder, allFiles);

  const shown = (path: string) => shownPath(path, folder);
  const part = shard && { ...shard, files: all.length, run: runMark(allFiles.map(shown), options) };
  const reports = await openReports(
    plans,
    folder,
    (plan, room) => reporterFor(plan, options, libraryTitles, context, { room, shard: part }),
    context.console,
  );
  const progress = context.console.progress(sources.length);
  try {
    const workers = workersFor(files.length, options);
    const outcomes =
      workers > 1
        ? judgedInWorkers(files, {
            workers,
            module: context.checkWorker,
            start: { place, template, librarySources: context.librarySources.href },
            shown,
          })
        : judgedOneByOne(sources, checker.judge, folder);
    const { tally, complete, toTheEnd } = await takeUp(
      outcomes,
      files,
      { locks, baseline, reports, progress },
      context,
    );
    await reports.finish(tally);
    const said = await baseline?.finish(complete && toTheEnd && !shard);
    if (said) context.console.note(said);
    const written = complete && toTheEnd ? await anew?.write() : undefined;
    for (const lock of written ?? []) context.console.note(locked(shown(lock.path), lock.templates));
    for (const note of closingNotes(tally, plans, options)) context.console.note(note);
    return complete ? verdictOn(tally, options) : exitCode.fault;
  } catch (error) {
    await reports.discard();
    throw error;
  } finally {
    progress.clear();
  }
}

function locked(path: string, templates: number): Localized {
  const shown = printable(path);
  return {
    en: `Wrote ${shown}: ${counted(templates, things.template, 'en')} locked.`,
    sv: `Skrev ${shown}: ${counted(templates, things.template, 'sv')} låst${templates === 1 ? '' : 'a'}.`,
  };
}

/** What is to be checked; everything that cannot be is told before any work starts. */
async function sourcesOf(
  paths: string[],
  { stdin, stdinFilename }: CheckOptions,
  folder: string,
  { process, console }: CommandContext,
): Promise<ProtocolSource[]> {
  if (!stdin) {
    if (stdinFilename !== undefined) {
      throw new Fault({
        en: '--stdin-filename names the text of standard input: it needs --stdin.',
        sv: '--stdin-filename ger texten på standard in ett namn: den behöver --stdin.',
      });
    }
    const { files, notes } = await findProtocols(paths, folder);
    for (const note of notes) console.note(note);
    return files.map(fileSource);
  }
  if (paths.length > 0) {
    throw new Fault({
      en: 'With --stdin the text comes from standard input: leave the paths out.',
      sv: 'Med --stdin kommer texten från standard in: utelämna sökvägarna.',
    });
  }
  return [standardInput(process.stdin, resolve(folder, stdinFilename ?? 'stdin.rtw'))];
}

/** What is written of all files cannot be written by a run that sees a part of them. */
function assertPartWillDo({ updateLock, updateBaseline, stdin }: CheckOptions): void {
  if (stdin) {
    throw new Fault({
      en: '--shard shares files out between several runs, and --stdin is one text: leave one of them out.',
      sv: '--shard fördelar filer på flera körningar, och --stdin är en enda text: utelämna en av dem.',
    });
  }
  if (updateLock) {
    throw new Fault({
      en: '--update-lock needs all files: with --shard the lock would hold only the templates of one part. Run it once without --shard.',
      sv: '--update-lock behöver alla filer: med --shard skulle låset bara innehålla mallarna från en del. Kör den en gång utan --shard.',
    });
  }
  if (updateBaseline) {
    throw new Fault({
      en: '--update-baseline needs all files: with --shard the parts would write over each other. Run it once without --shard.',
      sv: '--update-baseline behöver alla filer: med --shard skulle delarna skriva över varandra. Kör den en gång utan --shard.',
    });
  }
}

/** Whether the paths take in everything in a folder. */
function wholeFolders(paths: string[], { stdin }: CheckOptions, folder: string): (asked: string) => boolean {
  if (stdin) return () => false;
  const checked = (paths.length > 0 ? paths : ['.']).map((path) => resolve(folder, path));
  return (asked) => checked.some((path) => isWithin(path, asked));
}

interface Outcome {
  tally: Tally;
  /** False when a file could not be checked; the others were. */
  complete: boolean;
  /** False when nobody reads the results any more; what comes after was left unchecked. */
  toTheEnd: boolean;
}

/** Who is told of each file. */
interface Readers {
  locks: Locks;
  baseline: Baseline | undefined;
  reports: Reports;
  progress: Progress;
}

/** Takes up what is said of each file, in the order of the files. */
async function takeUp(
  outcomes: AsyncIterable<FileOutcome>,
  files: readonly string[],
  { locks, baseline, reports, progress }: Readers,
  { console, process }: CommandContext,
): Promise<Outcome> {
  const tally = emptyTally();
  let complete = true;
  let toTheEnd = true;
  let index = 0;
  for await (const outcome of outcomes) {
    progress.done(index);
    const place = index++;
    const source = files[place]!;
    const path = shownPath(source, process.cwd());
    if ('fault' in outcome) {
      if (outcome.endsRun) throw new Fault(outcome.fault);
      // The others are checked all the same.
      complete = false;
      leaveOut(tally, { path, index: place });
      console.fault(outcome.fault);
      continue;
    }
    try {
      const { lockFolder, followed, lines } = outcome;
      const differing = lockFolder === undefined ? [] : locks.add(lockFolder, followed);
      const report = withFindings(outcome.report, differing);
      const accepted = baseline?.accept(source, report);
      const file = { path, report, lines: linesFrom(lines), ...(accepted && { accepted }) };
      count(tally, file);
      toTheEnd = await reports.add(file);
      if (!toTheEnd) break;
    } catch (error) {
      if (error instanceof Fault) throw error;
      complete = false;
      leaveOut(tally, { path, index: place });
      console.fault(unexpected(error, path));
    }
  }
  return { tally, complete, toTheEnd };
}
