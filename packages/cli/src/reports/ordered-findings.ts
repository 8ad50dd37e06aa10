import type { Finding, Severity } from '@rtw-protocol/model';
import { isAtLeast } from './severity-order.ts';

/** The findings that are shown, in the order of the text; at the same place by code. */
export function orderedFindings(findings: readonly Finding[], least: Severity): Finding[] {
  return findings.filter((finding) => isAtLeast(finding.severity, least)).sort(byPlace);
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    a.range.end.line - b.range.end.line ||
    a.range.end.character - b.range.end.character ||
    byCodeUnit(a.code, b.code) ||
    byCodeUnit(a.study ?? '', b.study ?? '') ||
    byCodeUnit(a.message.en, b.message.en)
  );
}

/** An order that is the same on every machine. */
export function byCodeUnit(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
