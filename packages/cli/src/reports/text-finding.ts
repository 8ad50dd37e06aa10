import { fileURLToPath } from 'node:url';
import { askedFor, severityWords, type ToldTogether } from '@rtw-protocol/language/readers';
import type { Finding, Language, Localized, Severity } from '@rtw-protocol/model';
import { shownPath } from '../files/read-protocol.ts';
import type { Colours } from '../terminal/colours.ts';
import { counted, things } from '../text/counted.ts';
import { displayWidth, padded } from '../text/display-width.ts';
import { findingLabels } from '../text/finding-labels.ts';
import { printable, printableProse } from '../text/printable.ts';
import { sourceExcerpt } from '../text/source-excerpt.ts';
import type { TextLines } from '../text/text-lines.ts';
import { wrap, wrapHanging } from '../text/wrap.ts';
import { type TextOptions, widestProse } from './text-options.ts';

export const answerWords: Readonly<Record<NonNullable<Finding['status']>, Localized>> = {
  'not-met': { en: 'not met', sv: 'inte uppfyllt' },
  'not-reported': { en: 'not reported', sv: 'inte angivet' },
};

interface Surroundings {
  /** The file holds several studies, so the finding has to say which one it means. */
  several: boolean;
  /** The finding before it is about the same place. */
  repeated: boolean;
  /** Why it matters has been said before, of another study or place. */
  known: boolean;
}

/**
 * A finding in lines: place, severity and code; what was found; the source line; what to write, why, and who says so.
 * Of findings that are told as one, each criterion says what it asks for instead.
 */
export function findingBlock(
  told: ToldTogether,
  lines: TextLines,
  { several, repeated, known }: Surroundings,
  options: TextOptions,
): string[] {
  const { finding, members } = told;
  const prose = Math.min(options.width, widestProse);
  const message = wrap(printableProse(finding.message[options.language]), prose - 4).map((line) => `    ${line}`);
  const isAlone = members.length === 1;
  const details = detailLines(finding, known, options);
  return [
    ...headline(finding, isAlone ? printable(finding.code) : nameOfAll(members, options.language), several, options),
    ...message,
    ...(repeated ? [] : ['', ...excerptLines(finding, lines, options)]),
    ...(isAlone ? [] : ['', ...memberLines(told, options)]),
    ...(details.length > 0 ? ['', ...details] : []),
  ];
}

/** The place comes first: terminals make a link of it, since the line with the path stands above. */
function headline(
  finding: Finding,
  name: string,
  several: boolean,
  { language, width, colours }: TextOptions,
): string[] {
  const { line, character } = finding.range.start;
  const remarks = [
    ...(finding.status ? [answerWords[finding.status][language]] : []),
    ...(several && finding.study !== undefined ? [printable(finding.study)] : []),
  ];
  const word = severityWords[finding.severity][language];
  const start = `  ${line + 1}:${character + 1}  `;
  const severity = coloured(finding.severity, word, colours);
  const rest = [name, ...(remarks.length > 0 ? [`(${remarks.join(', ')})`] : [])];
  const whole = rest.join('  ');
  if (displayWidth(`${start}${word}  ${whole}`) <= width) return [`${start}${severity}  ${whole}`];
  const lines = displayWidth(whole) + 4 <= width ? [whole] : rest;
  return [start + severity, ...lines.map((text) => `    ${text}`)];
}

/** "population: 9 criteria" */
export function nameOfAll(members: readonly Finding[], language: Language): string {
  const word = members[0]?.lack?.statement.at(-1) ?? 'protocol';
  return `${printable(word)}: ${counted(members.length, things.criterion, language)}`;
}

/** Fewer columns than this are not shared between a label and its text. */
const narrow = 60;

/** What each criterion of what is told as one asks for, by severity. */
function memberLines(told: ToldTogether, { language, width, colours }: TextOptions): string[] {
  const asked = askedFor(told);
  if (width < narrow) {
    return asked.flatMap(({ severity, text }) => {
      const label = capitalised(severityWords[severity][language]);
      return wrapHanging('    - ', `${label}: ${printableProse(text[language])}`, width);
    });
  }
  const items = asked.map(({ severity, text }, index, all) => ({
    label: severity === all[index - 1]?.severity ? '' : capitalised(severityWords[severity][language]),
    text: printableProse(text[language]),
  }));
  const column = Math.max(...items.map(({ label }) => displayWidth(label))) + 2;
  return items.flatMap(({ label, text }) => {
    const [first = '', ...rest] = wrapHanging(`    ${padded(label, column)}- `, text, Math.min(width, widestProse));
    return [label === '' ? first : first.replace(label, colours.bold(label)), ...rest];
  });
}

function excerptLines(finding: Finding, lines: TextLines, { width, colours }: TextOptions): string[] {
  const number = String(finding.range.start.line + 1);
  const gutter = padded('', Math.max(0, 6 - number.length)) + number;
  const { source, marks } = sourceExcerpt(lines, finding.range, width - gutter.length - 3);
  return [
    `${colours.dim(`${gutter} |`)} ${source}`.trimEnd(),
    `${colours.dim(`${' '.repeat(gutter.length)} |`)} ${coloured(finding.severity, marks, colours)}`,
  ];
}

function detailLines(finding: Finding, known: boolean, options: TextOptions): string[] {
  const { language, width, colours, titles } = options;
  const { write, why, source } = finding;
  const details: [Localized, string][] = [];
  if (write) details.push([findingLabels.write, write[language]]);
  if (why && !known) details.push([findingLabels.why, why[language]]);
  if (source) details.push([findingLabels.source, sourceWords(source, titles.source(source.key))]);
  for (const related of finding.related ?? []) {
    const see = seeWords(related, finding.code, options);
    if (see !== undefined) details.push([findingLabels.see, see]);
  }
  const column = Math.max(...details.map(([label]) => displayWidth(label[language])), 0) + 2;
  return details.flatMap(([label, text]) =>
    labelled(label[language], column, printableProse(text), Math.min(width, widestProse), colours),
  );
}

function labelled(label: string, column: number, text: string, width: number, colours: Colours): string[] {
  const [first, ...rest] = wrapHanging(`    ${padded(label, column)}`, text, width);
  return first === undefined ? [] : [first.replace(label, colours.bold(label)), ...rest];
}

/** "Title of the report, section"; the key where neither the source nor the library tells the title of the work. */
export function sourceWords(source: NonNullable<Finding['source']>, title: string | undefined): string {
  const work = source.title ?? title ?? source.key;
  return source.section === undefined ? work : `${work}, ${source.section}`;
}

type Related = NonNullable<Finding['related']>[number];

/**
 * What belongs to a finding, and where: a place in the reader's files; of what ships with the tool, the command that
 * shows it.
 */
export function seeWords(
  { uri, range, message }: Related,
  code: string,
  options: Pick<TextOptions, 'language' | 'folder' | 'titles' | 'librarySources'>,
): string | undefined {
  const { language, folder, titles, librarySources } = options;
  if (uri?.startsWith(librarySources)) {
    const template = titles.templateIn(decodeURI(uri.slice(librarySources.length)));
    if (template === undefined) return undefined;
    return `${message[language]}: "rtw explain ${code.startsWith(`template.${template}.`) ? code : template}"`;
  }
  const place =
    uri === undefined ? `${range.start.line + 1}:${range.start.character + 1}` : addressOf(uri, range, folder);
  return `${place} ${message[language]}`;
}

function addressOf(uri: string, { start }: Finding['range'], folder: string): string {
  const path = uri.startsWith('file:') ? shownPath(fileURLToPath(uri), folder) : decodeURI(uri);
  return `${printable(path)}:${start.line + 1}:${start.character + 1}`;
}

export function isSamePlace(a: Finding, b: Finding): boolean {
  return (
    a.range.start.line === b.range.start.line &&
    a.range.start.character === b.range.start.character &&
    a.range.end.line === b.range.end.line &&
    a.range.end.character === b.range.end.character
  );
}

export function coloured(severity: Severity, text: string, colours: Colours): string {
  if (severity === 'error') return colours.red(text);
  return severity === 'warning' ? colours.yellow(text) : colours.cyan(text);
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
