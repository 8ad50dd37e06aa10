import { type Language, type Localized, type Severity, severities } from '@rtw-protocol/model';
import { counted, listed, things } from '../text/counted.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import { isAtLeast } from './severity-order.ts';
import { type FirstFinding, kindOf, type Tally } from './tally.ts';
import { coloured } from './text-finding.ts';
import { type TextOptions, type Titles, widestProse } from './text-options.ts';

/**
 * The last words: what was found in all, what was left out, and where to begin.
 * @param blocks as how many findings it was shown
 */
export function summaryBlock(tally: Tally, blocks: number, options: TextOptions): string {
  const { language, width } = options;
  const total = severities.reduce((sum, severity) => sum + tally.findings[severity], 0);
  const sentences = [
    togetherWords(tally, blocks, options),
    hiddenWords(tally, options),
    acceptedWords(tally, options),
    ...(tally.first ? [firstStep(tally.first, tally.studies === 1, options.titles)[language]] : []),
  ];
  const text = sentences.filter((sentence) => sentence !== '');
  const prose = Math.min(width, widestProse);
  const counts = total === 0 ? [nothingFound(tally, options)] : countsLines(tally, prose, options);
  return `${[...counts, ...text.flatMap((sentence) => wrap(sentence, prose))].join('\n')}\n`;
}

type SummaryOptions = Pick<TextOptions, 'language' | 'least' | 'colours'>;

/** What was found in all, what of it is not shown, and what a baseline accepts. */
export function inAll(tally: Tally, options: SummaryOptions): string[] {
  if (tally.files === 0) return [nothingChecked[options.language]];
  const total = severities.reduce((sum, severity) => sum + tally.findings[severity], 0);
  const counts = total === 0 ? nothingFound(tally, options) : countsLine(tally, options);
  return [counts, hiddenWords(tally, options), acceptedWords(tally, options)].filter((sentence) => sentence !== '');
}

const nothingChecked: Localized = {
  en: 'Nothing was checked: no protocol was found.',
  sv: 'Ingenting granskades: inget protokoll hittades.',
};

function nothingFound(tally: Tally, { language, colours }: SummaryOptions): string {
  const where = extent(tally, language);
  const isNew = tally.accepted ? { en: 'new ', sv: 'nya ' }[language] : '';
  return colours.green(
    language === 'sv' ? `Inga ${isNew}anmärkningar på ${where}.` : `No ${isNew}findings in ${where}.`,
  );
}

function countsLine(tally: Tally, { language, colours }: SummaryOptions): string {
  return `${capitalised(extent(tally, language))}: ${listed(
    countsIn(tally, language).map(({ severity, text }) => coloured(severity, text, colours)),
    language,
  )}.`;
}

/** The same in lines. What has a colour stays in one piece, and gets it when its place is known. */
function countsLines(tally: Tally, width: number, { language, colours }: SummaryOptions): string[] {
  const counts = countsIn(tally, language).map(({ severity, text }) => ({
    severity,
    text,
    piece: text.replaceAll(' ', '\u00A0'),
  }));
  const pieces = listed(
    counts.map(({ piece }) => piece),
    language,
  );
  return wrap(`${capitalised(extent(tally, language))}: ${pieces}.`, width).map((line) =>
    counts.reduce((told, { severity, text, piece }) => told.replace(piece, coloured(severity, text, colours)), line),
  );
}

function countsIn({ findings }: Tally, language: Language): { severity: Severity; text: string }[] {
  return severities
    .filter((severity) => findings[severity] > 0)
    .map((severity) => ({ severity, text: counted(findings[severity], things[severity], language) }));
}

/** "4 studies in 4 files"; a folder of vocabularies holds none. */
function extent({ files, studies }: Tally, language: Language): string {
  const inFiles = counted(files, things.file, language);
  if (studies === 0) return inFiles;
  return `${counted(studies, things.study, language)} ${language === 'sv' ? 'i' : 'in'} ${inFiles}`;
}

/** Counted is what every criterion says; what waits for the same statement has been told as one. */
function togetherWords({ findings }: Tally, blocks: number, { least, language }: TextOptions): string {
  const shown = severities
    .filter((severity) => isAtLeast(severity, least))
    .reduce((sum, severity) => sum + findings[severity], 0);
  if (shown === blocks) return '';
  const told = counted(blocks, things.finding, language);
  return language === 'sv'
    ? `Visas som ${told}: kriterier som frågar efter samma del av protokollet står tillsammans.`
    : `Shown as ${told}: criteria that ask for the same part of the protocol stand together.`;
}

function hiddenWords({ findings }: Tally, { least, language }: SummaryOptions): string {
  const hidden = severities.filter((severity) => !isAtLeast(severity, least) && findings[severity] > 0);
  const last = hidden.at(-1);
  if (last === undefined) return '';
  const what = listed(
    hidden.map((severity) => counted(findings[severity], things[severity], language)),
    language,
  );
  return hiddenSentence(what, last)[language];
}

export function acceptedWords(
  { accepted = 0 }: Pick<Tally, 'accepted'>,
  { language }: Pick<TextOptions, 'language'>,
): string {
  if (accepted === 0) return '';
  const what = counted(accepted, things.finding, language);
  return language === 'sv'
    ? `Visas inte: ${what} som baslinjen godtar.`
    : `Not shown: ${what} that the baseline accepts.`;
}

const hiddenSentence = (what: string, least: Severity): Localized => ({
  en: `Not shown: ${what}. --min-severity ${least} shows them.`,
  sv: `Visas inte: ${what}. Med --min-severity ${least} visas de.`,
});

/**
 * Where to begin, and why there.
 * @param isToldAlready the next steps of the only study stand just above
 */
function firstStep({ path, finding }: FirstFinding, isToldAlready: boolean, titles: Titles): Localized {
  const place = `${printable(path)}:${finding.range.start.line + 1}:${finding.range.start.character + 1}`;
  const kind = kindOf(finding);
  if (kind === 'syntax') {
    return {
      en: `Begin at ${place}: while a text cannot be read as a whole, other findings of its file may be wrong or missing.`,
      sv: `Börja med ${place}: så länge en text inte går att läsa i sin helhet kan filens övriga anmärkningar vara fel eller saknas.`,
    };
  }
  const code = printable(finding.code);
  const isExplained = isShipped(finding.code, titles);
  if (isToldAlready) {
    if (!isExplained) return { en: '', sv: '' };
    return {
      en: `"rtw explain ${code}" tells what a criterion asks for.`,
      sv: `"rtw explain ${code}" berättar vad ett kriterium kräver.`,
    };
  }
  if (finding.severity === 'error' && (kind === 'link' || kind === 'type')) {
    return {
      en: `Begin at ${place}: other findings may depend on it.`,
      sv: `Börja med ${place}: andra anmärkningar kan bero på den.`,
    };
  }
  // What a project's own files ask for is explained only in the folder of these files.
  if (!isExplained) return { en: `Begin at ${place}.`, sv: `Börja med ${place}.` };
  return {
    en: `Begin at ${place} (${code}); "rtw explain ${code}" tells what the criterion asks for.`,
    sv: `Börja med ${place} (${code}); "rtw explain ${code}" berättar vad kriteriet kräver.`,
  };
}

/** Whether a criterion ships with the tool, in a set or in a template. */
function isShipped(code: string, titles: Titles): boolean {
  const [kind = '', template = ''] = code.split('.');
  return kind === 'template' ? titles.template(template, 'en') !== undefined : titles.set(kind, 'en') !== undefined;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
