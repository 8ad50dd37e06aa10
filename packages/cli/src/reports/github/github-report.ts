import { askedFor, severityWords, type ToldTogether, toldTogether, urgencyOf } from '@rtw-protocol/language/readers';
import { type Language, type Severity, severities } from '@rtw-protocol/model';
import { coloursWhen } from '../../terminal/colours.ts';
import { findingLabels } from '../../text/finding-labels.ts';
import { printableProse } from '../../text/printable.ts';
import { openFindings } from '../ordered-findings.ts';
import type { CheckedFile, Reporter } from '../reporter.ts';
import { answerWords, nameOfAll } from '../text-finding.ts';
import type { TextOptions } from '../text-options.ts';
import { inAll } from '../text-summary.ts';
import { type Annotation, type AnnotationProperties, annotationLine } from './github-command.ts';

export interface GithubOptions extends Pick<TextOptions, 'language' | 'least' | 'quiet'> {
  /** How the runner finds a file: seen from the folder that it has put the repository in. */
  pathOf(path: string): string;
}

const annotations: Readonly<Record<Severity, Annotation>> = { error: 'error', warning: 'warning', info: 'notice' };

/** The runner cuts a message that is longer than 4096 characters; ours ends in whole words. */
const longestMessage = 4000;

/** The results as annotations of GitHub Actions. What waits for the same statement is told as one. */
export function githubReporter(options: GithubOptions): Reporter {
  const { language, least, quiet } = options;
  return {
    begin: () => '',
    file: (file) => {
      const several = file.report.studies.length > 1;
      return gravestFirst(toldTogether(openFindings(file, least)))
        .map((told) => lineOf(told, file, several, options))
        .join('');
    },
    end: (tally) => {
      if (quiet) return '';
      const sentences = inAll(tally, { language, least, colours: coloursWhen(false) });
      return annotationLine('notice', { title: 'rtw check' }, sentences.join(' '));
    },
  };
}

/** GitHub shows ten annotations of each kind for a step, the first ones. Of equals, what others depend on is told first. */
function gravestFirst(told: readonly ToldTogether[]): ToldTogether[] {
  const rank = ({ finding }: ToldTogether) => severities.indexOf(finding.severity);
  return told.toSorted((a, b) => rank(a) - rank(b) || urgencyOf(a.finding) - urgencyOf(b.finding));
}

function lineOf(
  told: ToldTogether,
  { path, lines }: CheckedFile,
  several: boolean,
  { language, pathOf }: GithubOptions,
): string {
  const { finding, members } = told;
  const name = members.length === 1 ? finding.code : nameOfAll(members, language);
  const remarks = [
    ...(finding.status ? [answerWords[finding.status][language]] : []),
    ...(several && finding.study !== undefined ? [finding.study] : []),
  ];
  const properties: AnnotationProperties = {
    file: pathOf(path),
    ...placeOf(finding.range, lines),
    title: printableProse(`${name}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`),
  };
  return annotationLine(annotations[finding.severity], properties, messageOf(told, language));
}

/**
 * A place as GitHub counts, from one; the end column is the one behind the last character. A place of several lines has
 * no columns: the runner drops them, and says so.
 */
function placeOf({ start, end }: ToldTogether['finding']['range'], lines: CheckedFile['lines']): AnnotationProperties {
  // A range that ends where a line begins does not reach into it.
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  if (last > start.line) return { line: start.line + 1, endLine: last + 1 };
  const endColumn = last < end.line ? lines.line(last).length : end.character;
  return {
    line: start.line + 1,
    endLine: last + 1,
    col: start.character + 1,
    endColumn: Math.max(endColumn, start.character) + 1,
  };
}

/** What was found; what each criterion asks for where several are told as one; what to write. */
function messageOf(told: ToldTogether, language: Language): string {
  const { finding, members } = told;
  const asked = members.length === 1 ? [] : askedFor(told);
  return shortened(
    [
      finding.message[language],
      ...asked.map(({ severity, text }) => `- ${severityWords[severity][language]}: ${text[language]}`),
      ...(finding.write ? [`${findingLabels.write[language]}: ${finding.write[language]}`] : []),
    ].map(printableProse),
  );
}

/** As many lines as there is room for. */
function shortened(lines: readonly string[]): string {
  const text = lines.join('\n');
  if (text.length <= longestMessage) return text;
  return `${text.slice(0, longestMessage).replace(/\s+\S*$/, '')} …`;
}
