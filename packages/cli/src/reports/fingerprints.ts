import { createHash } from 'node:crypto';
import type { Finding } from '@rtw-protocol/model';
import { orderedFindings } from './ordered-findings.ts';
import type { CheckedFile } from './reporter.ts';

/** What a finding is recognised by in a later run: its code, and its place in the structure of the text, not its line. */
export const keyOf = ({ code, place = [] }: Pick<Finding, 'code' | 'place'>): string =>
  JSON.stringify([code, ...place]);

/**
 * A fingerprint for each finding of a file, for programs that follow findings from run to run. Moving, formatting and
 * reordering statements leaves it as it is, and so do other numbers in the message; each is there once in a run.
 */
export function fingerprintsOf({ path, report }: CheckedFile): ReadonlyMap<Finding, string> {
  const seen = new Map<string, number>();
  const fingerprints = new Map<Finding, string>();
  for (const finding of orderedFindings(report.findings, 'info')) {
    const key = keyOf(finding);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const hash = createHash('sha256').update(JSON.stringify([path, key, before]));
    fingerprints.set(finding, hash.digest('hex').slice(0, 32));
  }
  return fingerprints;
}
