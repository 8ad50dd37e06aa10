import {
  answersCounted,
  askedFor,
  severityWords,
  type ToldTogether,
  toldTogether,
} from '@rtw-protocol/language/readers';
import type { Finding, GradeInterval, Language, Localized } from '@rtw-protocol/model';
import { findingLabels } from '../../text/finding-labels.ts';
import { asInertMarkdown, asMarkdownCode } from '../../text/markdown.ts';
import { printable } from '../../text/printable.ts';
import { openFindings } from '../ordered-findings.ts';
import type { CheckedFile } from '../reporter.ts';
import { answerWords, nameOfAll, seeWords, sourceWords } from '../text-finding.ts';
import { isJudged } from '../text-report.ts';
import { studyWords, waiverWords } from '../text-study.ts';
import { acceptedWords } from '../text-summary.ts';
import type { MarkdownOptions } from './markdown-options.ts';

type StudyVerdicts = CheckedFile['report']['studies'][number];

/** What is said of one file. */
export interface FileSection {
  /** Empty where nothing is said. */
  text: string;
  /** What its headings read, in their order; the first one is that of the file. */
  headings: readonly string[];
}

/**
 * What is said of one file: its studies, then its findings.
 *
 * @param known the codes whose reason has been given: why a criterion matters is read once
 */
export function fileSection(file: CheckedFile, known: Set<string>, options: MarkdownOptions): FileSection {
  const { least, quiet } = options;
  const { studies } = file.report;
  const told = toldTogether(openFindings(file, least));
  const judged = quiet ? [] : studies.filter(isJudged);
  const accepted = quiet ? 0 : (file.accepted?.size ?? 0);
  if (told.length === 0 && judged.length === 0 && accepted === 0) return { text: '', headings: [] };
  const several = studies.length > 1;
  // Two lists in a row would be one.
  const between = told.length > 0 && judged.length > 0 ? [findingsHeading[options.language]] : [];
  const blocks = [
    [`## ${asMarkdownCode(file.path)}`],
    ...judged.flatMap((study) => studyBlocks(study, options)),
    ...between.map((heading) => [`### ${heading}`]),
    ...(told.length > 0 ? [told.flatMap((one) => findingItem(one, several, known, options))] : []),
    ...(accepted > 0 ? [[acceptedWords({ accepted }, options)]] : []),
  ];
  return {
    text: `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n\n`,
    headings: [file.path, ...judged.map(({ study }) => study), ...between].map(printable),
  };
}

const findingsHeading: Localized = { en: 'Findings', sv: 'Anmärkningar' };

/** Its name; its grades with their reasons, the answers counted, the waivers. */
function studyBlocks(study: StudyVerdicts, options: MarkdownOptions): string[][] {
  const { language } = options;
  const answers = answersCounted(study.verdicts, language);
  const items = [
    ...study.grades.map((grade) => gradeWords(grade, options)),
    ...(answers === '' ? [] : [`${studyWords.criteria[language]}: ${answers}`]),
    ...study.waivers.map(
      (waiver) => `${studyWords.waived[language]}: ${asInertMarkdown(waiverWords(waiver, study, language))}`,
    ),
  ];
  return [[`### ${asInertMarkdown(study.study)}`], items.map((item) => `- ${item}`)];
}

function gradeWords({ set, reason }: GradeInterval, { titles, language }: MarkdownOptions): string {
  const title = titles.set(set, language);
  const name = title === undefined ? asMarkdownCode(set) : `${asInertMarkdown(title)} (${asMarkdownCode(set)})`;
  const [, grade = '', rest = ''] = reason[language].match(/^([^:]*)(.*)$/s) ?? [];
  return `${name}: **${asInertMarkdown(grade)}**${asInertMarkdown(rest)}`;
}

/** A finding as an item of a list, with what belongs to it as items of its own. */
function findingItem(told: ToldTogether, several: boolean, known: Set<string>, options: MarkdownOptions): string[] {
  const { finding, members } = told;
  const { language } = options;
  const isAlone = members.length === 1;
  const details = [
    ...(isAlone ? [] : askedForItems(told, language)),
    ...detailItems(finding, known.has(finding.code), options),
  ];
  if (isAlone) known.add(finding.code);
  return [`- ${headline(told, several, language)} ${asInertMarkdown(finding.message[language])}`, ...details];
}

/** "**35:17** warning `design.registration` (not reported):" */
function headline({ finding, members }: ToldTogether, several: boolean, language: Language): string {
  const { range, severity, code, status, study } = finding;
  const name = members.length === 1 ? asMarkdownCode(code) : asInertMarkdown(nameOfAll(members, language));
  const remarks = [
    ...(status ? [answerWords[status][language]] : []),
    ...(several && study !== undefined ? [asInertMarkdown(study)] : []),
  ];
  const place = `${range.start.line + 1}:${range.start.character + 1}`;
  const remark = remarks.length > 0 ? ` (${remarks.join(', ')})` : '';
  return `**${place} ${severityWords[severity][language]}** ${name}${remark}.`;
}

function askedForItems(told: ToldTogether, language: Language): string[] {
  return askedFor(told).map(({ severity, text }) =>
    item(severityWords[severity][language], asInertMarkdown(text[language])),
  );
}

function detailItems(finding: Finding, isKnown: boolean, options: MarkdownOptions): string[] {
  const { language, titles } = options;
  const { write, why, source, related = [] } = finding;
  const { write: toWrite, why: reason, source: from, see } = findingLabels;
  return [
    ...(write ? [item(toWrite[language], asInertMarkdown(write[language]))] : []),
    ...(why && !isKnown ? [item(reason[language], asInertMarkdown(why[language]))] : []),
    ...(source ? [item(from[language], asInertMarkdown(sourceWords(source, titles.source(source.key))))] : []),
    ...related.flatMap((one) => {
      const text = seeWords(one, finding.code, options);
      return text === undefined ? [] : [item(see[language], asInertMarkdown(text))];
    }),
  ];
}

const item = (label: string, text: string): string => `  - ${capitalised(label)}: ${text}`;

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
