import type { Severity } from '@rtw-protocol/model';
import type { CommandContext } from '../program.ts';
import { coloursWhen } from '../terminal/colours.ts';
import { githubReporter } from './github/github-report.ts';
import { gitlabReporter } from './gitlab/gitlab-report.ts';
import { jsonReporter } from './json-report.ts';
import type { JsonShard } from './json-shape.ts';
import { junitReporter } from './junit/junit-report.ts';
import { markdownReporter } from './markdown/markdown-report.ts';
import { pathInRepository } from './path-in-repository.ts';
import type { ReportPlan } from './report-outputs.ts';
import type { Reporter, ReportFormat } from './reporter.ts';
import type { Titles } from './text-options.ts';
import { textReporter } from './text-report.ts';

/** People are shown warnings and graver; programs get everything, and choose for themselves. */
const leastShown: Readonly<Record<ReportFormat, Severity>> = {
  text: 'warning',
  github: 'warning',
  markdown: 'warning',
  json: 'info',
  sarif: 'info',
  junit: 'info',
  gitlab: 'info',
};

/** What was asked of all reports of a run. */
export interface ReportWishes {
  minSeverity?: Severity | undefined;
  failOn?: Severity | 'never' | undefined;
}

/**
 * The reporter of one format; what goes to a file has no colours.
 *
 * @param room so many bytes fit where it goes, where there is a limit
 */
export async function reporterFor(
  { format, output, isJobSummary }: ReportPlan,
  { minSeverity, failOn = 'error' }: ReportWishes,
  titles: Titles,
  { language, version, quiet, console, process, librarySources }: CommandContext,
  { room, shard }: { room?: number | undefined; shard?: JsonShard | undefined } = {},
): Promise<Reporter> {
  const least = minSeverity ?? leastShown[format];
  const folder = process.cwd();
  const library = librarySources.href;
  const places = { folder, library };
  if (format === 'json') return jsonReporter({ language, least, version, places, shard });
  if (format === 'markdown') {
    const isQuiet = quiet && !isJobSummary;
    const bounded = room !== undefined && { room };
    return markdownReporter({ language, least, quiet: isQuiet, titles, librarySources: library, folder, ...bounded });
  }
  if (format === 'github') {
    const pathOf = pathInRepository(process.env.GITHUB_WORKSPACE, folder);
    return githubReporter({ language, least, quiet, pathOf });
  }
  // A run that never fails still tells which tests would.
  if (format === 'junit')
    return junitReporter({ language, least, failing: failOn === 'never' ? 'error' : failOn, titles });
  if (format === 'gitlab') {
    const pathOf = pathInRepository(process.env.CI_PROJECT_DIR, folder);
    return gitlabReporter({ language, least, pathOf });
  }
  if (format === 'sarif') {
    // It explains the criteria, and needs the language for that.
    const [{ sarifReporter }, { libraryCriteria }] = await Promise.all([
      import('./sarif/sarif-report.ts'),
      import('../library-criteria.ts'),
    ]);
    const repository = process.env.GITHUB_WORKSPACE || undefined;
    return sarifReporter({ language, least, version, places, repository, shipped: libraryCriteria });
  }
  const colours = output === undefined ? console.colours : coloursWhen(false);
  return textReporter({
    language,
    least,
    width: console.width,
    colours,
    quiet,
    titles,
    librarySources: library,
    folder,
  });
}
