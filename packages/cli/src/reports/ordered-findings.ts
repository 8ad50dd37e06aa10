import { inReadingOrder } from '@rtw-protocol/language/readers';
import type { Finding, Severity } from '@rtw-protocol/model';
import type { CheckedFile } from './reporter.ts';
import { isAtLeast } from './severity-order.ts';

/** The findings that are shown, in reading order. */
export function orderedFindings(findings: readonly Finding[], least: Severity): Finding[] {
  return findings.filter((finding) => isAtLeast(finding.severity, least)).sort(inReadingOrder);
}

/** The findings of a file that are shown, without those that a baseline accepts. */
export function openFindings({ report, accepted }: CheckedFile, least: Severity): Finding[] {
  return orderedFindings(report.findings, least).filter((finding) => !accepted?.has(finding));
}
