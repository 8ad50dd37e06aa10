import type { Finding, Fix, Localized, Range } from '@rtw-protocol/model';
import { startOfDocument } from '@rtw-protocol/model';
import type { ILexingError, IToken } from 'chevrotain';
import type { Refusal, RtwLexingReport } from './rtw-lexer.ts';
import { deepestNesting, longestChain } from './size-limits.ts';
import { rangeOf } from './token-range.ts';
import { shown } from './wording.ts';

/** What to write for signs that the language does not have. */
const meant: Readonly<Record<string, string>> = {
  '≥': '>=',
  '⩾': '>=',
  '≤': '<=',
  '⩽': '<=',
  '≠': '!=',
  '&': 'and',
  '|': 'or',
  '~': 'about',
  '≈': 'about',
  '×': '*',
  '÷': '/',
  '€': 'EUR',
  $: 'USD',
  '£': 'GBP',
  '#': '//',
  '½': '0.5',
  '：': ':',
  '，': ',',
  '；': ';',
  '％': '%',
};

/** Signs without a form: nobody sees them, and they come with text from elsewhere. */
const invisible = /[\p{Cf}\p{Cc}]/u;

interface Lexed {
  readonly text: string;
  readonly lexerErrors: readonly ILexingError[];
  readonly report: RtwLexingReport;
}

/** What is wrong with the characters of a text, one finding a line. */
export function lexicalFindings({ text, lexerErrors, report }: Lexed): Finding[] {
  const findings: Finding[] = [];
  if (report.unclosedComment) findings.push(unclosedComment(report.unclosedComment));
  const seen = new Set<number>();
  for (const finding of [...notUtf8(text), ...controlCharacters(text)]) {
    seen.add(finding.range.start.line);
    findings.push(finding);
  }
  for (const error of lexerErrors) {
    const line = (error.line ?? 1) - 1;
    if (seen.has(line)) continue;
    seen.add(line);
    const sign = text.slice(error.offset, error.offset + error.length);
    findings.push(unknownSign(sign, line, (error.column ?? 1) - 1, isValue(text, error.offset)));
  }
  return findings;
}

function unclosedComment(comment: IToken): Finding {
  const { start } = rangeOf(comment);
  return {
    code: 'syntax.unclosed-comment',
    severity: 'error',
    message: {
      en: 'This comment is not closed: a `*/` is missing, so all that follows is taken for the comment.',
      sv: 'Kommentaren är inte stängd: det saknas en `*/`, så allt som följer räknas till kommentaren.',
    },
    range: { start, end: { line: start.line, character: start.character + 2 } },
    fixes: [],
  };
}

/** Whether a value begins here, as after `sick-leave:`, and not a condition goes on. */
function isValue(text: string, offset: number): boolean {
  return /[:,]\s*$/.test(text.slice(Math.max(0, offset - 20), offset));
}

/** What to write for signs that bound a value. */
const bounds: Readonly<Record<string, string>> = {
  '≥': 'at least',
  '⩾': 'at least',
  '≤': 'at most',
  '⩽': 'at most',
};

function unknownSign(whole: string, line: number, character: number, beginsValue: boolean): Finding {
  const sign = /^\S+/u.exec(whole)?.[0] ?? whole;
  const range = span(line, character, sign.length);
  if ([...sign].every((one) => invisible.test(one))) {
    return {
      code: 'syntax.invisible-character',
      severity: 'error',
      message: {
        en: `There is a character here that cannot be seen (${shown(sign)}). It often comes along with copied text.`,
        sv: `Här finns ett osynligt tecken (${shown(sign)}). Sådana följer ofta med kopierad text.`,
      },
      range,
      fixes: [{ title: { en: 'Remove it', sv: 'Ta bort det' }, edits: [{ range, newText: '' }] }],
    };
  }
  const instead = ((beginsValue && bounds[sign]) || meant[sign]) ?? meant[[...new Set(sign)].join('')];
  return {
    code: 'syntax.unexpected-character',
    severity: 'error',
    message: instead
      ? {
          en: `${shown(sign)} has no meaning here. Write \`${instead}\`.`,
          sv: `${shown(sign)} betyder ingenting här. Skriv \`${instead}\`.`,
        }
      : {
          en: `${shown(sign)} has no meaning here. Text is written in quotation marks, and a comment begins with \`//\`.`,
          sv: `${shown(sign)} betyder ingenting här. Text skrivs inom citattecken och en kommentar inleds med \`//\`.`,
        },
    range,
    fixes: instead ? [replaceBy(instead, range)] : [],
  };
}

function replaceBy(word: string, range: Range): Fix {
  return {
    title: { en: `Write \`${word}\``, sv: `Skriv \`${word}\`` },
    edits: [{ range, newText: /^[a-z]/i.test(word) ? ` ${word} ` : word }],
  };
}

function notUtf8(text: string): Finding[] {
  const offset = text.indexOf('\ufffd');
  if (offset < 0) return [];
  return [
    {
      code: 'syntax.not-utf8',
      severity: 'error',
      message: {
        en: 'Some letters of this file could not be read, from here on. Save it with the encoding UTF-8.',
        sv: 'Vissa tecken i filen kunde inte läsas, med början här. Spara den med teckenkodningen UTF-8.',
      },
      range: rangeAt(text, offset, 1),
      fixes: [],
    },
  ];
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const control = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

function controlCharacters(text: string): Finding[] {
  const places = [...text.matchAll(control)].slice(0, 1000).map(({ index }) => rangeAt(text, index, 1));
  const first = places[0];
  if (!first) return [];
  return [
    {
      code: 'syntax.control-character',
      severity: 'error',
      message: {
        en: 'There are control characters in this file, the first one here. They cannot be seen and mean nothing.',
        sv: 'Filen innehåller styrtecken, det första här. De syns inte och betyder ingenting.',
      },
      range: first,
      fixes: [
        {
          title: { en: 'Remove the control characters', sv: 'Ta bort styrtecknen' },
          edits: places.map((range) => ({ range, newText: '' })),
        },
      ],
    },
  ];
}

const refusals: Readonly<Record<Refusal['kind'], { message: Localized; write: Localized }>> = {
  'too-large': {
    message: {
      en: 'This file is larger than any protocol, a million characters or more, and is not read.',
      sv: 'Filen är större än något protokoll, en miljon tecken eller mer, och läses inte.',
    },
    write: {
      en: 'Divide it into several files; `import` brings them together.',
      sv: 'Dela upp den i flera filer; `import` för samman dem.',
    },
  },
  'not-text': {
    message: {
      en: 'This file is not text, or not text in UTF-8.',
      sv: 'Filen är inte text, eller inte text i UTF-8.',
    },
    write: {
      en: 'A protocol is plain text, saved with the encoding UTF-8; not a document of a word processor.',
      sv: 'Ett protokoll är ren text, sparad med teckenkodningen UTF-8; inte ett dokument från en ordbehandlare.',
    },
  },
  'too-deep': {
    message: {
      en: `This is nested too deeply: more than ${deepestNesting} levels, or more than ${longestChain} operators. The file is not read beyond here.`,
      sv: `Det här är för djupt nästlat: fler än ${deepestNesting} nivåer, eller fler än ${longestChain} operatorer. Filen läses inte längre än hit.`,
    },
    write: {
      en: 'Close what is open, or say it more simply.',
      sv: 'Stäng det som är öppet, eller uttryck det enklare.',
    },
  },
};

/** Why a text, or the rest of it, is not read. */
export function refusalFinding(refusal: Refusal, text: string): Finding {
  const range = refusal.kind === 'too-deep' ? rangeOf(refusal.at) : rangeAt(text, 0, firstLine(text).length);
  return { code: `syntax.${refusal.kind}`, severity: 'error', ...refusals[refusal.kind], range, fixes: [] };
}

function firstLine(text: string): string {
  return /^[^\n\r]{0,80}/.exec(text)?.[0] ?? '';
}

function rangeAt(text: string, offset: number, length: number): Range {
  if (text.length === 0) return startOfDocument;
  const before = text.slice(0, offset);
  const line = before.match(/\r\n|\r|\n/g)?.length ?? 0;
  return span(line, offset - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) - 1, length);
}

function span(line: number, character: number, length: number): Range {
  return { start: { line, character }, end: { line, character: character + length } };
}
