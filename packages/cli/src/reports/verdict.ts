import type { Severity } from '@rtw-protocol/model';
import { exitCode } from '../exit-code.ts';
import { isAtLeast } from './severity-order.ts';
import type { Tally } from './tally.ts';

/** What makes a run fail. */
export interface FailingOptions {
  failOn?: Severity | 'never';
  maxWarnings?: number;
}

/** The exit code that the findings of a run give. */
export function verdictOn(tally: Tally, options: FailingOptions): number {
  const { findings } = tally;
  const { failOn = 'error' } = options;
  const severities = Object.keys(findings) as Severity[];
  const failing = severities.some(
    (severity) => failOn !== 'never' && findings[severity] > 0 && isAtLeast(severity, failOn),
  );
  return failing || isOverMaximum(tally, options) ? exitCode.findings : exitCode.clean;
}

/** Whether there are more warnings than allowed. */
export function isOverMaximum({ findings }: Tally, { maxWarnings }: FailingOptions): boolean {
  return maxWarnings !== undefined && findings.warning > maxWarnings;
}
