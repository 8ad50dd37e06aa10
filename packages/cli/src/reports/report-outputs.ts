import { resolve } from 'node:path';
import { Fault } from '../fault.ts';
import { unwritable } from '../files/unreadable.ts';
import { openPendingFile, type PendingFile } from '../files/write-atomically.ts';
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
 * @throws Fault when a file has no format, two reports share a file, or two would be mixed on standard output
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
  if (new Set(outputs.map((output) => resolve(output))).size < outputs.length) {
    throw new Fault({
      en: 'Two formats cannot go to the same file.',
      sv: 'Två format kan inte gå till samma fil.',
    });
  }
  return wanted.map((format, index) => ({ format, output: outputs[index] }));
}

/** @throws Fault when the file cannot be written; found out before any work is done */
export async function openOutput(path: string, folder: string): Promise<PendingFile> {
  try {
    return await openPendingFile(resolve(folder, path));
  } catch (error) {
    throw new Fault(unwritable(path, error));
  }
}
