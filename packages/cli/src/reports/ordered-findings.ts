import { inReadingOrder } from '@rtw-protocol/language/readers';
import type { Finding, Severity } from '@rtw-protocol/model';
import { isAtLeast } from './severity-order.ts';

/** The findings that are shown, in reading order. */
export function orderedFindings(findings: readonly Finding[], least: Severity): Finding[] {
  return findings.filter((finding) => isAtLeast(finding.severity, least)).sort(inReadingOrder);
}

/** An order that is the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
