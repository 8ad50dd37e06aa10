import { urgencyOf } from '@rtw-protocol/language/readers';
import type { Finding, Severity } from '@rtw-protocol/model';
import { openFindings } from './ordered-findings.ts';
import type { CheckedFile } from './reporter.ts';

/** What has been found so far, counted: the files themselves are forgotten. */
export interface Tally {
  files: number;
  studies: number;
  /** Files that could not be checked, which `files` does not count; absent where all could. */
  unchecked?: UncheckedFile[];
  /** Without those that a baseline accepts. */
  findings: Record<Severity, number>;
  /** How many findings a baseline accepts; absent where there is none. */
  accepted?: number;
  /** The finding to begin with, by how much depends on it. */
  first?: FirstFinding;
}

/** A file that could not be checked, and its place among all files of the run, from zero. */
export interface UncheckedFile {
  path: string;
  index: number;
}

export interface FirstFinding {
  path: string;
  finding: Finding;
}

export const emptyTally = (): Tally => ({
  files: 0,
  studies: 0,
  findings: { error: 0, warning: 0, info: 0 },
});

/** Adds a file's results to the count. */
export function count(tally: Tally, file: CheckedFile): void {
  const { path, report, accepted } = file;
  tally.files += 1;
  tally.studies += report.studies.length;
  if (accepted) tally.accepted = (tally.accepted ?? 0) + accepted.size;
  for (const finding of openFindings(file, 'info')) {
    tally.findings[finding.severity] += 1;
    if (!tally.first || urgencyOf(finding) < urgencyOf(tally.first.finding)) tally.first = { path, finding };
  }
}

/** Notes a file that could not be checked; the others are all the same. */
export function leaveOut(tally: Tally, file: UncheckedFile): void {
  tally.unchecked ??= [];
  tally.unchecked.push(file);
}

/** The first part of a code tells who says it: the parser, the linker, a criteria set. */
export const kindOf = (finding: Pick<Finding, 'code'>): string => finding.code.split('.')[0] ?? '';
