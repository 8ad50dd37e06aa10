import type { Severity } from '@rtw-protocol/model';
import type { CommandContext } from '../program.ts';
import { coloursWhen } from '../terminal/colours.ts';
import { githubReporter } from './github-report.ts';
import { jsonReporter } from './json-report.ts';
import { markdownReporter } from './markdown-report.ts';
import { pathInRepository } from './path-in-repository.ts';
import type { ReportPlan } from './report-outputs.ts';
import type { Reporter } from './reporter.ts';
import type { Titles } from './text-options.ts';
import { textReporter } from './text-report.ts';

/** People are shown warnings and graver; programs get everything, and choose for themselves. */
const leastShown = { text: 'warning', json: 'info', github: 'warning', markdown: 'warning' } as const;

/** The reporter of one format; what goes to a file has no colours. */
export function reporterFor(
  { format, output, isJobSummary }: ReportPlan,
  minSeverity: Severity | undefined,
  titles: Titles,
  { language, version, quiet, console, process }: CommandContext,
  room?: number,
): Reporter {
  const least = minSeverity ?? leastShown[format];
  if (format === 'json') return jsonReporter({ language, least, version });
  const folder = process.cwd();
  if (format === 'markdown') {
    const isQuiet = quiet && !isJobSummary;
    return markdownReporter({ language, least, quiet: isQuiet, titles, folder, ...(room !== undefined && { room }) });
  }
  if (format === 'github') {
    const pathOf = pathInRepository(process.env.GITHUB_WORKSPACE, folder);
    return githubReporter({ language, least, quiet, pathOf });
  }
  const colours = output === undefined ? console.colours : coloursWhen(false);
  return textReporter({ language, least, width: console.width, colours, quiet, titles, folder });
}
