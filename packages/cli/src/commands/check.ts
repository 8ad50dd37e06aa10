import { resolve } from 'node:path';
import type { Severity } from '@rtw-protocol/model';
import { type Baseline, type BaselineOptions, openBaseline } from '../baseline/baselines.ts';
import { exitCode } from '../exit-code.ts';
import { Fault } from '../fault.ts';
import { findProtocols, isWithin, noProtocols } from '../files/find-protocols.ts';
import { fileSource, type ProtocolSource, shownPath, standardInput } from '../files/read-protocol.ts';
import { unreadable } from '../files/unreadable.ts';
import { libraryTitles } from '../library-titles.ts';
import { keptLocks, newLocks } from '../lock/locks.ts';
import type { CommandContext } from '../program.ts';
import { withJobSummary } from '../reports/github/job-summary.ts';
import { openReports, type Reports } from '../reports/open-reports.ts';
import { planReports } from '../reports/report-outputs.ts';
import type { ReportFormat } from '../reports/reporter.ts';
import { reporterFor } from '../reports/reporter-for.ts';
import { isAtLeast } from '../reports/severity-order.ts';
import { count, emptyTally, type Tally } from '../reports/tally.ts';
import type { Progress } from '../terminal/progress.ts';
import { isRefusal, unexpected } from '../unexpected.ts';
import { checkSource, type FileCheck } from './check-source.ts';

export interface CheckOptions extends BaselineOptions {
  format?: ReportFormat[];
  output?: string[];
  failOn?: Severity | 'never';
  maxWarnings?: number;
  minSeverity?: Severity;
  stdin?: boolean;
  stdinFilename?: string;
  config?: string;
  template?: string;
  updateLock?: boolean;
}

/** `rtw check`: judges one file after the other and prints what was found; no file is kept when it is done. */
export async function check(paths: string[], options: CheckOptions, context: CommandContext): Promise<number> {
  const folder = context.process.cwd();
  const asked = planReports(options.format ?? [], options.output ?? []);
  const plans = withJobSummary(asked, context.process.env, folder);
  const sources = await sourcesOf(paths, options, folder, context.process);
  if (sources.length === 0) context.console.note(noProtocols(paths));

  // The parser and the criteria take longer to start than everything above.
  const { createChecker } = await import('../checker.ts');
  const { template, updateLock, config } = options;
  const anew = updateLock ? newLocks(wholeFolders(paths, options, folder)) : undefined;
  const checker = await createChecker({ folder, config }, context, { template, locks: anew ?? keptLocks() });
  const files = sources.map(({ path }) => path);
  await checker.configure(files);
  const baseline = await openBaseline(options, folder, files);

  const reports = await openReports(
    plans,
    folder,
    (plan, room) => reporterFor(plan, options, libraryTitles, context, room),
    context.console,
  );
  const progress = context.console.progress(sources.length);
  try {
    const { tally, complete, toTheEnd } = await checkAll(
      sources,
      (text, path) => checker.check(text, path),
      reports,
      progress,
      baseline,
      context,
    );
    await reports.finish(tally);
    const said = await baseline?.finish(complete && toTheEnd);
    if (said) context.console.note(said);
    if (complete && toTheEnd) await anew?.write();
    return complete ? verdictOn(tally, options) : exitCode.fault;
  } catch (error) {
    await reports.discard();
    throw error;
  } finally {
    progress.clear();
  }
}

/** What is to be checked; everything that cannot be is told before any work starts. */
async function sourcesOf(
  paths: string[],
  { stdin, stdinFilename }: CheckOptions,
  folder: string,
  { stdin: input }: NodeJS.Process,
): Promise<ProtocolSource[]> {
  if (!stdin) {
    if (stdinFilename !== undefined) {
      throw new Fault({
        en: '--stdin-filename names the text of standard input: it needs --stdin.',
        sv: '--stdin-filename ger texten på standard in ett namn: den behöver --stdin.',
      });
    }
    return (await findProtocols(paths.length > 0 ? paths : ['.'], folder)).map(fileSource);
  }
  if (paths.length > 0) {
    throw new Fault({
      en: 'With --stdin the text comes from standard input: leave the paths out.',
      sv: 'Med --stdin kommer texten från standard in: utelämna sökvägarna.',
    });
  }
  return [standardInput(input, resolve(folder, stdinFilename ?? 'stdin.rtw'))];
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

async function checkAll(
  sources: readonly ProtocolSource[],
  check: FileCheck,
  reports: Reports,
  progress: Progress,
  baseline: Baseline | undefined,
  { console, process }: CommandContext,
): Promise<Outcome> {
  const tally = emptyTally();
  let complete = true;
  let toTheEnd = true;
  for (const [index, source] of sources.entries()) {
    progress.done(index);
    const path = shownPath(source.path, process.cwd());
    try {
      const { report, lines } = await checkSource(source, check);
      const accepted = baseline?.accept(source.path, report);
      const file = { path, report, lines, ...(accepted && { accepted }) };
      count(tally, file);
      toTheEnd = await reports.add(file);
      if (!toTheEnd) break;
    } catch (error) {
      if (error instanceof Fault) throw error;
      // The others are checked all the same: a file may have gone since the work began, or we may have made a mistake.
      complete = false;
      tally.unchecked = (tally.unchecked ?? 0) + 1;
      console.fault(isRefusal(error) ? unreadable(path, error) : unexpected(error, path));
    }
  }
  return { tally, complete, toTheEnd };
}

function verdictOn({ findings }: Tally, { failOn = 'error', maxWarnings }: CheckOptions): number {
  const severities = Object.keys(findings) as Severity[];
  const failing = severities.some(
    (severity) => failOn !== 'never' && findings[severity] > 0 && isAtLeast(severity, failOn),
  );
  const tooMany = maxWarnings !== undefined && findings.warning > maxWarnings;
  return failing || tooMany ? exitCode.findings : exitCode.clean;
}
