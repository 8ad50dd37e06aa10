import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Localized } from '@rtw-protocol/model';
import { Fault } from '../fault.ts';
import { unwritable } from '../files/unreadable.ts';
import { openPendingFile, type PendingFile } from '../files/write-atomically.ts';
import { printable } from '../text/printable.ts';
import type { ReportFormat } from './reporter.ts';

/** A format and the file it goes to; without one it goes to standard output. */
export interface ReportPlan {
  format: ReportFormat;
  output?: string;
  /** It goes to the page that GitHub shows of a job: others write there too, and it must not be too long. */
  isJobSummary?: boolean;
}

/** A file in the making, and how many bytes it has room for, where there is a limit. */
export type OpenOutput = PendingFile & { room?: number };

/**
 * Pairs formats and files in their order: the first `--output` belongs to the first `--format`.
 *
 * @throws Fault when a file has no format, or two would be mixed on standard output
 */
export function planReports(formats: readonly ReportFormat[], outputs: readonly string[]): ReportPlan[] {
  const wanted = formats.length > 0 ? formats : (['text'] as const);
  if (outputs.length > wanted.length) {
    throw new Fault({
      en: 'There are more --output than --format: each file takes one format.',
      sv: 'Det finns fler --output än --format: varje fil tar ett format.',
    });
  }
  if (wanted.length - outputs.length > 1) {
    throw new Fault({
      en: 'Only one format can go to standard output: give the others an --output each.',
      sv: 'Bara ett format kan gå till standard ut: ge de andra varsin --output.',
    });
  }
  return wanted.map((format, index) => ({ format, output: outputs[index] }));
}

/**
 * Two reports in one file would destroy each other, and one in the place of what it tells of would destroy that.
 *
 * @param read what the run reads, as absolute paths
 * @throws Fault when two paths lead to the same file, however they are written, or one to a file that is read
 */
export async function assertApart(
  plans: readonly ReportPlan[],
  folder: string,
  read: readonly string[],
): Promise<void> {
  const outputs = plans.flatMap(({ output }) => (output === undefined ? [] : [output]));
  const targets = new Map<string, string>();
  for (const output of outputs) {
    const target = await targetOf(resolve(folder, output));
    const other = targets.get(target);
    if (other !== undefined) throw new Fault(sameFile(other, output));
    targets.set(target, output);
  }
  for (const path of outputs.length > 0 ? read : []) {
    const output = targets.get(await targetOf(path));
    if (output !== undefined) throw new Fault(overwrites(output));
  }
}

/** The file that is written at a path: where links lead, and in the one spelling that its folder has. */
async function targetOf(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const folder = await realpath(dirname(path)).catch(() => dirname(path));
    return join(folder, basename(path));
  });
}

function sameFile(first: string, second: string): Localized {
  const [one, two] = [printable(first), printable(second)];
  const [en, sv] = one === two ? [`, ${one}`, `, ${one}`] : [`: ${one} and ${two}`, `: ${one} och ${two}`];
  return {
    en: `Two formats cannot go to the same file${en}.`,
    sv: `Två format kan inte gå till samma fil${sv}.`,
  };
}

const overwrites = (output: string): Localized => ({
  en: `Cannot write ${printable(output)}: it is one of the files that are read, and would be lost.`,
  sv: `Kan inte skriva ${printable(output)}: den är en av filerna som läses, och skulle gå förlorad.`,
});

/** @throws Fault when the file cannot be written; found out before any work is done */
export async function openOutput(path: string, folder: string): Promise<PendingFile> {
  try {
    return await openPendingFile(resolve(folder, path));
  } catch (error) {
    throw new Fault(unwritable(path, error));
  }
}
