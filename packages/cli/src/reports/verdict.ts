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
export function verdictOn({ findings }: Tally, { failOn = 'error', maxWarnings }: FailingOptions): number {
  const severities = Object.keys(findings) as Severity[];
  const failing = severities.some(
    (severity) => failOn !== 'never' && findings[severity] > 0 && isAtLeast(severity, failOn),
  );
  const tooMany = maxWarnings !== undefined && findings.warning > maxWarnings;
  return failing || tooMany ? exitCode.findings : exitCode.clean;
}
