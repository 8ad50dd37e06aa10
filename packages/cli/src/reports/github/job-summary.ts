import { resolve } from 'node:path';
import type { Localized } from '@rtw-protocol/model';
import { Fault } from '../../fault.ts';
import { openToAppend } from '../../files/append-at-once.ts';
import { unwritable } from '../../files/unreadable.ts';
import type { OpenOutput, ReportPlan } from '../report-outputs.ts';

/** GitHub shows no summary of a step that is longer. */
const mostBytes = 1024 * 1024;

/**
 * The plans of a run within GitHub Actions. Who asks for annotations gets the page as well, as the summary of the job:
 * GitHub shows few annotations, and none beside another. A page that goes there already goes there as a summary.
 */
export function withJobSummary(
  plans: readonly ReportPlan[],
  environment: NodeJS.ProcessEnv,
  folder: string,
): ReportPlan[] {
  const summary = environment.GITHUB_STEP_SUMMARY;
  if (!summary) return [...plans];
  const isSummary = ({ format, output }: ReportPlan) =>
    format === 'markdown' && output !== undefined && resolve(folder, output) === resolve(folder, summary);
  const marked = plans.map((plan) => (isSummary(plan) ? { ...plan, isJobSummary: true } : plan));
  if (marked.some(isSummary) || !plans.some(({ format }) => format === 'github')) return marked;
  return [...marked, { format: 'markdown', output: summary, isJobSummary: true }];
}

/**
 * Opens the summary, and tells how much room is left in it.
 *
 * @throws Fault when GitHub's file is not there or cannot be written to
 */
export async function openJobSummary(path: string, folder: string): Promise<OpenOutput> {
  try {
    const file = await openToAppend(resolve(folder, path));
    return { ...file, room: Math.max(0, mostBytes - file.size) };
  } catch (error) {
    throw new Fault(unwritableSummary(unwritable(path, error)));
  }
}

const unwritableSummary = ({ en, sv }: Localized): Localized => ({
  en: `${en} GITHUB_STEP_SUMMARY names it as the summary of the job; leave the variable out where there is none.`,
  sv: `${sv} GITHUB_STEP_SUMMARY pekar ut den som jobbets sammanfattning; utelämna variabeln där det inte finns någon.`,
});
