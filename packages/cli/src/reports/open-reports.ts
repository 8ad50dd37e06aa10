import { Fault } from '../fault.ts';
import { openSpool, type Spool } from '../files/spool.ts';
import { unwritable } from '../files/unreadable.ts';
import type { PendingFile } from '../files/write-atomically.ts';
import type { Console } from '../terminal/console.ts';
import { openJobSummary } from './github/job-summary.ts';
import { type OpenOutput, openOutput, type ReportPlan } from './report-outputs.ts';
import type { CheckedFile, Reporter } from './reporter.ts';
import type { Tally } from './tally.ts';

/** All reports of a run; each file's results are written as soon as they are there. */
export interface Reports {
  /** False when nobody reads any longer and no file is written either, so that the work may stop. */
  add(file: CheckedFile): Promise<boolean>;
  finish(tally: Tally): Promise<void>;
  /** Leaves the files as they were before. */
  discard(): Promise<void>;
}

interface OpenReport {
  reporter: Reporter;
  /** Absent for standard output. */
  file?: PendingFile;
  /** Where everything waits for what stands in front of it. */
  spool?: Spool;
  plan: ReportPlan;
}

/**
 * Opens the files of all reports, and begins each.
 *
 * @param folder where the paths of the files begin
 * @throws Fault when one of the files cannot be written; then none is begun
 */
export async function openReports(
  plans: readonly ReportPlan[],
  folder: string,
  reporterFor: (plan: ReportPlan, room?: number) => Promise<Reporter>,
  console: Console,
): Promise<Reports> {
  const open: OpenReport[] = [];
  const held: Pick<PendingFile, 'discard'>[] = [];
  const discard = async () => {
    for (const one of held) await one.discard();
  };
  /** Writes to every report, and tells whether anybody is left to read. */
  const writeAll = async (text: (reporter: Reporter) => string): Promise<boolean> => {
    let read = false;
    for (const report of open) read = (await write(report, text(report.reporter), console)) || read;
    return read;
  };
  try {
    for (const plan of plans) {
      const file = await openFile(plan, folder);
      if (file) held.push(file);
      const reporter = await reporterFor(plan, file?.room);
      const spool = reporter.front ? await openSpool() : undefined;
      if (spool) held.push(spool);
      open.push({ reporter, plan, ...(file && { file }), ...(spool && { spool }) });
    }
    await writeAll((reporter) => reporter.begin());
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    add: (file) => writeAll((reporter) => reporter.file(file)),
    finish: async (tally) => {
      await writeAll((reporter) => reporter.end(tally));
      for (const report of open) await putInFront(report, tally, console);
      for (const { file, plan } of open) await settle(plan, async () => file?.finish());
    },
    discard,
  };
}

async function openFile({ output, isJobSummary }: ReportPlan, folder: string): Promise<OpenOutput | undefined> {
  if (output === undefined) return undefined;
  return isJobSummary ? openJobSummary(output, folder) : openOutput(output, folder);
}

/** What stands in front is written, and everything that waited for it. */
async function putInFront({ spool, ...report }: OpenReport, tally: Tally, console: Console): Promise<void> {
  if (!spool) return;
  await write(report, report.reporter.front?.(tally) ?? '', console);
  for await (const text of spool.texts()) if (!(await write(report, text, console))) break;
  await spool.discard();
}

async function write({ file, spool, plan }: OpenReport, text: string, console: Console): Promise<boolean> {
  if (spool) {
    await spool.write(text);
    return true;
  }
  if (file === undefined) return console.write(text);
  await settle(plan, () => file.write(text));
  return true;
}

/** A disk may fill up, or a folder vanish, while the work goes on. */
async function settle({ output }: ReportPlan, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (error) {
    throw new Fault(unwritable(output ?? '', error));
  }
}
