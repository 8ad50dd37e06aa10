import type { FileReport, Finding, Localized } from '@rtw-protocol/model';
import { Fault } from '../fault.ts';
import { notUtf8, type ProtocolSource, shownPath } from '../files/read-protocol.ts';
import { unreadable } from '../files/unreadable.ts';
import type { Followed } from '../lock/lock-findings.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { linesIn, rangesTold, type ShownLines } from '../text/shown-lines.ts';
import { textLines } from '../text/text-lines.ts';
import { isRefusal, unexpected } from '../unexpected.ts';

/** What is said of a text, and by which templates. */
export interface Judged {
  report: FileReport;
  /** The templates that judged it, with what they hold. */
  followed: readonly Followed[];
  /** Where the lock of these templates lies. */
  lockFolder: string;
}

/** What is said of one file: plain data, that may come from another thread. */
export interface JudgedFile extends Omit<Judged, 'lockFolder'> {
  lines: ShownLines;
  /** Absent where the file could not be read as text. */
  lockFolder?: string;
}

/** A file that could not be judged; the others are all the same. */
export interface FailedFile {
  fault: Localized;
  /** It is no file's own, so that the run ends. */
  endsRun?: true;
}

export type FileOutcome = JudgedFile | FailedFile;

/**
 * Reads one file and judges it. What cannot be read as text is a finding.
 *
 * @param folder where the reader is
 */
export async function judgeFile(
  source: ProtocolSource,
  judge: (text: string, path: string) => Promise<Judged>,
  folder: string,
): Promise<FileOutcome> {
  try {
    const decoded = await source.read();
    const lines = textLines(decoded.text);
    if ('firstBadPlace' in decoded) {
      const finding = notUtf8(decoded.firstBadPlace);
      return { report: { studies: [], findings: [finding] }, followed: [], lines: linesIn(lines, [finding.range]) };
    }
    const { report, followed, lockFolder } = await judge(decoded.text, source.path);
    const shown = [...rangesTold(report), ...followed.map(({ range }) => range)];
    return { report: ordered(report), followed, lockFolder, lines: linesIn(lines, shown) };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.text, endsRun: true };
    const path = shownPath(source.path, folder);
    // The file may have gone since the work began, or we may have made a mistake.
    return { fault: isRefusal(error) ? unreadable(path, error) : unexpected(error, path) };
  }
}

/** The answers in the order in which the JSON has them, so that results read from it say the same. */
function ordered({ studies, findings }: FileReport): FileReport {
  return {
    studies: studies.map((study) => ({
      ...study,
      verdicts: study.verdicts.toSorted((a, b) => byCodeUnit(a.id, b.id)),
    })),
    findings,
  };
}

/** A report with findings that came later. */
export function withFindings(report: FileReport, more: readonly Finding[]): FileReport {
  return more.length > 0 ? { ...report, findings: [...report.findings, ...more] } : report;
}
