import type { FileReport, Finding } from '@rtw-protocol/model';
import type { TextLines } from '../text/text-lines.ts';
import type { Tally } from './tally.ts';

/** One file after its check. */
export interface CheckedFile {
  /** As readers name it: relative, with slashes. */
  path: string;
  report: FileReport;
  lines: TextLines;
  /** The findings of the report that a baseline accepts. They count for nothing; formats that have a word for it tell them. */
  accepted?: ReadonlySet<Finding>;
}

/** The formats that `rtw check` writes. */
export const reportFormats = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Turns results into text piece by piece, so that no file has to be kept until the others are done. */
export interface Reporter {
  begin(): string;
  file(file: CheckedFile): string;
  end(tally: Tally): string;
  /** What stands before everything else but is known last: until then the rest waits in a temporary file. */
  front?(tally: Tally): string;
}
