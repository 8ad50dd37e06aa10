import { type ToldTogether, toldTogether } from '@rtw-protocol/language/readers';
import { printable } from '../text/printable.ts';
import { createMostFindings } from './most-findings.ts';
import { openFindings } from './ordered-findings.ts';
import type { CheckedFile, Reporter } from './reporter.ts';
import { findingBlock, isSamePlace } from './text-finding.ts';
import { manyFiles, mostBlock, mostTold } from './text-most.ts';
import type { TextOptions } from './text-options.ts';
import { stepLines } from './text-steps.ts';
import { studyBlock } from './text-study.ts';
import { summaryBlock } from './text-summary.ts';

/** The results for a person at a terminal. What waits for the same statement is told as one finding. */
export function textReporter(options: TextOptions): Reporter {
  const told = new Set<string>();
  const most = createMostFindings(mostTold);
  let blocks = 0;
  return {
    begin: () => '',
    file: (file) => {
      const shown = openFindings(file, options.least);
      most.add(file.path, shown);
      const findings = toldTogether(shown);
      blocks += findings.length;
      return fileBlock(file, findings, told, options);
    },
    // Without a file there is nothing to sum up; that none was found is told elsewhere.
    end: (tally) => {
      if (options.quiet || tally.files === 0) return '';
      return (tally.files < manyFiles ? '' : mostBlock(most, options)) + summaryBlock(tally, blocks, options);
    },
  };
}

/** @param told the codes whose reason has been given: why a criterion matters is read once, however many studies */
function fileBlock(
  file: CheckedFile,
  findings: readonly ToldTogether[],
  told: Set<string>,
  options: TextOptions,
): string {
  const studies = options.quiet ? [] : file.report.studies.filter(isJudged);
  if (findings.length === 0 && studies.length === 0) return '';
  const several = file.report.studies.length > 1;
  const blocks = [
    [options.colours.bold(options.colours.underline(printable(file.path)))],
    ...findings.map((finding, index) => {
      const { code } = finding.finding;
      const known = told.has(code);
      if (finding.members.length === 1) told.add(code);
      return findingBlock(finding, file.lines, { several, repeated: isRepeated(findings, index), known }, options);
    }),
    ...studies.map((study) => [...studyBlock(study, options), ...stepLines(file, study.study, options)]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n\n`;
}

/** The line of the source need not be shown twice in a row. */
function isRepeated(findings: readonly ToldTogether[], index: number): boolean {
  const before = findings[index - 1];
  return before !== undefined && isSamePlace(before.finding, findings[index]!.finding);
}

/** Without criteria there is nothing to say of a study as a whole. */
export function isJudged({ grades, verdicts }: CheckedFile['report']['studies'][number]): boolean {
  return grades.length > 0 || verdicts.length > 0;
}
