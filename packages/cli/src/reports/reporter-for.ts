import type { Severity } from '@rtw-protocol/model';
import type { CommandContext } from '../program.ts';
import { coloursWhen } from '../terminal/colours.ts';
import { jsonReporter } from './json-report.ts';
import type { JsonShard } from './json-shape.ts';
import type { ReportPlan } from './report-outputs.ts';
import type { Reporter } from './reporter.ts';
import type { Titles } from './text-options.ts';
import { textReporter } from './text-report.ts';

/** People are shown warnings and graver; programs get everything, and choose for themselves. */
const leastShown = { text: 'warning', json: 'info' } as const;

/** The reporter of one format; what goes to a file has no colours. */
export function reporterFor(
  { format, output }: ReportPlan,
  minSeverity: Severity | undefined,
  titles: Titles,
  { language, version, quiet, console, process }: CommandContext,
  shard?: JsonShard,
): Reporter {
  const folder = process.cwd();
  const least = minSeverity ?? leastShown[format];
  if (format === 'json') return jsonReporter({ language, least, version, folder, shard });
  const colours = output === undefined ? console.colours : coloursWhen(false);
  return textReporter({ language, least, width: console.width, colours, quiet, titles, folder });
}
