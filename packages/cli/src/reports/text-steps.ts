import { nextSteps } from '@rtw-protocol/language/readers';
import { displayWidth, padded } from '../text/display-width.ts';
import { printableProse } from '../text/printable.ts';
import { wrapHanging } from '../text/wrap.ts';
import { openFindings } from './ordered-findings.ts';
import type { CheckedFile } from './reporter.ts';
import { type TextOptions, widestProse } from './text-options.ts';

const heading = { en: 'Begin with:', sv: 'Börja med:' };

/** What is best done next in a study, of what is shown, each with its place. */
export function stepLines(file: CheckedFile, study: string, options: TextOptions): string[] {
  const { language, least, width } = options;
  const { studies } = file.report;
  // What is said of the text as a whole concerns its only study.
  const own = openFindings(file, least).filter(
    (finding) => finding.study === study || (finding.study === undefined && studies.length === 1),
  );
  const steps = nextSteps(own).map(({ finding: { range }, text }, index) => ({
    place: `${index + 1}. ${range.start.line + 1}:${range.start.character + 1}`,
    text: printableProse(text[language]),
  }));
  const column = Math.max(0, ...steps.map(({ place }) => displayWidth(place))) + 2;
  const lines = steps.flatMap(({ place, text }) =>
    wrapHanging(`      ${padded(place, column)}`, text, Math.min(width, widestProse)),
  );
  return lines.length === 0 ? [] : [`    ${heading[language]}`, ...lines];
}
