import type { Finding, Language, Severity } from '@rtw-protocol/model';
import { printable, printableProse } from '../../text/printable.ts';
import { fingerprintsOf } from '../fingerprints.ts';
import { orderedFindings } from '../ordered-findings.ts';
import type { CheckedFile, Reporter } from '../reporter.ts';
import { kindOf } from '../tally.ts';

export interface GitlabOptions {
  language: Language;
  least: Severity;
  /** How GitLab finds a file: seen from the folder that it has put the repository in. */
  pathOf(path: string): string;
}

/** One entry of a code quality report, as GitLab reads it. */
interface Issue {
  /** What merge requests show; GitLab does not show the name of the check, so the code stands here as well. */
  description: string;
  check_name: string;
  /** By this GitLab tells new findings from those that were there before. */
  fingerprint: string;
  severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  location: { path: string; lines: { begin: number; end: number } };
}

/** The results as a code quality report of GitLab. What a baseline accepts is left out: the format has no word for it. */
export function gitlabReporter({ language, least, pathOf }: GitlabOptions): Reporter {
  let issues = 0;
  return {
    begin: () => '[',
    file: (file) =>
      issuesOf({ ...file, path: pathOf(file.path) }, language, least)
        .map((issue) => `${issues++ === 0 ? '' : ','}\n  ${JSON.stringify(issue)}`)
        .join(''),
    end: () => `${issues === 0 ? '' : '\n'}]\n`,
  };
}

function issuesOf(file: CheckedFile, language: Language, least: Severity): Issue[] {
  const fingerprints = fingerprintsOf(file);
  return orderedFindings(file.report.findings, least)
    .filter((finding) => !file.accepted?.has(finding))
    .map((finding) => ({
      description: `${printable(finding.code)}: ${printableProse(finding.message[language])}`,
      check_name: printable(finding.code),
      fingerprint: fingerprints.get(finding) ?? '',
      severity: severityOf(finding),
      location: { path: file.path.toWellFormed(), lines: linesOf(finding) },
    }));
}

/** Counted from one. An end at the very beginning of a line belongs to the line before. */
function linesOf({ range: { start, end } }: Finding): Issue['location']['lines'] {
  const last = end.character === 0 && end.line > start.line ? end.line : end.line + 1;
  return { begin: start.line + 1, end: last };
}

/** What other findings depend on is graver than what stands for itself. */
function severityOf(finding: Finding): Issue['severity'] {
  if (finding.severity === 'info') return 'info';
  if (finding.severity === 'warning') return 'minor';
  const kind = kindOf(finding);
  if (kind === 'syntax' || kind === 'internal') return 'blocker';
  return kind === 'link' || kind === 'type' ? 'critical' : 'major';
}
