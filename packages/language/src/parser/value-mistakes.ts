import type { Finding, Fix } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';
import { changesBetween } from '../wording/changes-between.ts';
import { nearest } from '../wording/nearest.ts';
import { framesOf, keywordOf, ruleName, terminalOf } from './place.ts';
import { keywordsOf, mayFollow, type Situation, statementWord } from './situation.ts';
import { englishFor } from './swedish-words.ts';
import { insertAfter, rangeOf, removeFix, replace, writeFix } from './token-range.ts';
import { placeOf, wanted } from './unexpected.ts';
import { oneOf, shown } from './wording.ts';

/** `exclude:` and nothing more, so that the word of the next line was taken for its value. */
export function swallowedStatement(situation: Situation): Finding | undefined {
  const { token, tokens, index, previous } = situation;
  if (token === undefined || (token.image !== ':' && token.image !== '{') || !previous) return undefined;
  const sign = tokens[index - 2];
  if (!sign || (sign.image !== ':' && sign.image !== ',') || sign.endLine === previous.startLine) return undefined;
  const word = tokens[index - 3];
  if (sign.image === ',') {
    return {
      code: 'syntax.surplus-sign',
      severity: 'error',
      message: {
        en: `Another value must follow this comma, or it is not needed.`,
        sv: `Efter kommat måste ett värde till följa, annars behövs det inte.`,
      },
      range: rangeOf(sign),
      fixes: [removeFix(',', replace(sign, ''))],
    };
  }
  return {
    code: 'syntax.missing-value',
    severity: 'error',
    message: {
      en: `${shown(word?.image ?? ':')} has no value. If the source does not tell, write \`not reported\`.`,
      sv: `${shown(word?.image ?? ':')} saknar värde. Om källan inte berättar det, skriv \`not reported\`.`,
    },
    range: rangeOf(word ?? sign, sign),
    fixes: [writeFix('not reported', insertAfter(sign, ' not reported'))],
  };
}

const currencies = ['SEK', 'EUR', 'DKK', 'NOK', 'GBP', 'USD'];

/** A number that lacks its unit, has a wrong one or one too many. */
export function wrongUnit(situation: Situation): Finding | undefined {
  const { previous, expected, token, sameLine, text } = situation;
  const isNumber = previous && ['NUMBER', 'DECIMAL_COMMA'].includes(previous.tokenType.name);
  if (!isNumber) return undefined;
  const required = !mayEnd(situation);
  const units = keywordsOf(
    expected.filter(
      (place) => isUnit(keywordOf(place)) || framesOf(place).some((frame) => ruleName(frame) === 'TimeUnit'),
    ),
  );
  if (token && sameLine && token.tokenType.name === 'NUMBER' && /^\d{3}$/.test(token.image))
    return spacedNumber(situation);
  if (token && sameLine && isSpelledRange(situation)) return spelledRange(situation);
  if (required && units.length > 0 && !(token && sameLine && isKnownUnit(token.image)))
    return missingUnit(situation, units);
  if (required && units.length > 0) return otherUnit(situation);
  const wrong = token && sameLine && isKnownUnit(token.image);
  if (!wrong || units.includes(token.image)) return undefined;
  const word = shown(statementWord(situation));
  const value = shown(text.slice(previous.startOffset, (token.endOffset as number) + 1));
  return {
    code: 'syntax.wrong-value',
    severity: 'error',
    message: {
      en: `${word} takes a number without a unit, not ${value}.`,
      sv: `${word} tar ett tal utan enhet, inte ${value}.`,
    },
    range: rangeOf(token),
    fixes: [removeFix(token.image, replace(token, ''))],
  };
}

function isKnownUnit(word: string): boolean {
  return isUnit(word) || isTimeUnit(word);
}

/** `alpha: 5 years` */
function otherUnit(situation: Situation): Finding {
  const [token, previous] = [situation.token as IToken, situation.previous as IToken];
  const kind = wanted(situation);
  const word = shown(statementWord(situation));
  const value = shown(situation.text.slice(previous.startOffset, (token.endOffset as number) + 1));
  return {
    code: 'syntax.wrong-value',
    severity: 'error',
    message: {
      en: `${word} takes ${kind.en}, not ${value}.`,
      sv: `${word} tar ${kind.sv}, inte ${value}.`,
    },
    range: rangeOf(previous, token),
    fixes: [],
  };
}

function isSpelledRange({ token, tokens, index }: Situation): boolean {
  return ['to', 'till', 'and', 'och'].includes(token?.image ?? '') && tokens[index + 1]?.tokenType.name === 'NUMBER';
}

/** `18 to 59 years` */
function spelledRange({ previous, tokens, index }: Situation): Finding {
  const [from, to] = [previous as IToken, tokens[index + 1] as IToken];
  const written = `${from.image}..${to.image}`;
  return {
    code: 'syntax.range',
    severity: 'error',
    message: {
      en: `A range is written with two points: \`${written}\`.`,
      sv: `Ett intervall skrivs med två punkter: \`${written}\`.`,
    },
    range: rangeOf(from, to),
    fixes: [writeFix(written, replace(from, written, to))],
  };
}

function isUnit(word: string | undefined): boolean {
  return word === '%' || currencies.includes(word ?? '');
}

function isTimeUnit(word: string): boolean {
  return /^(minute|hour|day|week|month|year)s?$/.test(word);
}

/** Whether the statement at hand may end before the token. */
export function mayEnd({ starts, expected }: Situation): boolean {
  return starts.length > 0 || expected.length === 0 || expected.some((place) => keywordOf(place) === '}');
}

function missingUnit(situation: Situation, units: string[]): Finding {
  const { token, previous, sameLine } = situation as Situation & { previous: IToken };
  const wrong = token && sameLine && /^[\p{L}%]/u.test(token.image) ? token : undefined;
  const plural = units.filter((unit) => !units.includes(`${unit}s`));
  const word = shown(statementWord(situation));
  if (!wrong) {
    const offered =
      plural.length > 3 ? plural.filter((unit) => ['days', 'weeks', 'months', 'years'].includes(unit)) : plural;
    const [en, sv] = [oneOf(plural).en, oneOf(plural).sv];
    return {
      code: 'syntax.missing-unit',
      severity: 'error',
      message: {
        en: `The unit of ${shown(previous.image)} is missing: ${en}.`,
        sv: `Enheten för ${shown(previous.image)} saknas: ${sv}.`,
      },
      range: rangeOf(previous),
      fixes: offered.map((unit) => writeFix(`${previous.image} ${unit}`, insertAfter(previous, ` ${unit}`))),
    };
  }
  const meant = suggestions(wrong.image, plural);
  return {
    code: 'syntax.wrong-unit',
    severity: 'error',
    message: {
      en: `${shown(wrong.image)} is not a unit of ${word}. ${meant.length > 0 ? `Did you mean ${oneOf(meant).en}?` : `Write ${oneOf(plural).en}.`}`,
      sv: `${shown(wrong.image)} är ingen enhet för ${word}. ${meant.length > 0 ? `Menade du ${oneOf(meant).sv}?` : `Skriv ${oneOf(plural).sv}.`}`,
    },
    range: rangeOf(wrong),
    fixes: meant.map((unit) => writeFix(unit, replace(wrong, unit))),
  };
}

/** `10 000` */
function spacedNumber({ previous, token, tokens, index }: Situation): Finding {
  let last = token as IToken;
  for (let at = index; tokens[at]?.startLine === last.startLine && /^\d{3}$/.test(tokens[at]?.image ?? ''); at++) {
    last = tokens[at] as IToken;
  }
  const first = previous as IToken;
  const digits = tokens
    .filter(({ startOffset }) => startOffset >= first.startOffset && startOffset <= last.startOffset)
    .map(({ image }) => image)
    .join('');
  return {
    code: 'syntax.number',
    severity: 'error',
    message: {
      en: `Numbers are written without spaces: \`${digits}\`.`,
      sv: `Tal skrivs utan mellanslag: \`${digits}\`.`,
    },
    range: rangeOf(first, last),
    fixes: [writeFix(digits, replace(first, digits, last))],
  };
}

/** Words that may have been meant: the English for a Swedish word, or what is spelt alike. */
export function suggestions(word: string, allowed: readonly string[]): string[] {
  const english = englishFor(word).filter((candidate) => allowed.includes(candidate));
  if (english.length > 0) return english;
  const slips = Math.max(1, Math.floor(word.length / 4));
  const begun = word.length > 2 ? allowed.filter((candidate) => candidate.startsWith(word.toLowerCase())) : [];
  if (begun.length === 1) return begun;
  return nearest(word, allowed, 2).filter((candidate) => changesBetween(word, candidate) <= slips);
}

/** What people write where the language says `not reported`. */
const silenceWords: ReadonlySet<string> = new Set([
  'unknown',
  'unclear',
  'unreported',
  'missing',
  'nr',
  'na',
  'tbd',
  'okänd',
  'okänt',
  'oklart',
  'saknas',
]);

/** A value that is missing, or is of another kind than the word takes. */
export function wrongValue(situation: Situation): Finding | undefined {
  const { expected, token, previous, sameLine } = situation;
  const signs = previous?.tokenType.name === 'NUMBER' ? ['{', '}'] : [':', '{', '}'];
  if (mayEnd(situation) || !previous || expected.every((place) => signs.includes(keywordOf(place) ?? ''))) {
    return undefined;
  }
  if (expected.some((place) => keywordOf(place) === 'en')) return missingLanguage(situation);
  const absent = !token || !sameLine || ['}', ';', ',', ']', '{'].includes(token.image);
  return absent ? missingValue(situation) : otherKind(situation);
}

function missingLanguage(situation: Situation): Finding {
  const previous = situation.previous as IToken;
  return {
    code: 'syntax.missing-language',
    severity: 'error',
    message: {
      en: 'The language of this text is missing: `en` for English, `sv` for Swedish.',
      sv: 'Textens språk saknas: `en` för engelska, `sv` för svenska.',
    },
    range: rangeOf(previous),
    fixes: ['en', 'sv'].map((language) => writeFix(language, insertAfter(previous, ` ${language}`))),
  };
}

function missingValue(situation: Situation): Finding {
  const previous = situation.previous as IToken;
  const kind = wanted(situation);
  const silence = mayFollow(situation, 'not') && previous.image === ':';
  const subject = previous.image === ':' ? statementWord(situation) : undefined;
  return {
    code: 'syntax.missing-value',
    severity: 'error',
    message: {
      en: `${subject ? `${shown(subject)} has no value` : `Something is missing after ${shown(previous.image)}`}. Write ${kind.en}${silence ? ', or `not reported`' : ''}.`,
      sv: `${subject ? `${shown(subject)} saknar värde` : `Något saknas efter ${shown(previous.image)}`}. Skriv ${kind.sv}${silence ? ', eller `not reported`' : ''}.`,
    },
    range: subject
      ? rangeOf(situation.tokens[situation.statement] as IToken, previous)
      : placeOf({ ...situation, token: undefined }),
    fixes: silence ? [writeFix('not reported', insertAfter(previous, ' not reported'))] : [],
  };
}

function otherKind(situation: Situation): Finding {
  const { expected, previous, index, tokens } = situation as Situation & { previous: IToken };
  const token = situation.token as IToken;
  const kind = wanted(situation);
  const words = keywordsOf(expected);
  const unknown = mayFollow(situation, 'not') && silenceWords.has(token.image.toLowerCase());
  const meant = unknown ? ['not reported'] : /^\p{L}/u.test(token.image) ? suggestions(token.image, words) : [];
  const text =
    expected.some((place) => terminalOf(place) === 'STRING') && !expected.some((place) => terminalOf(place) === 'ID');
  const after = previous.image === ':' || tokens[situation.statement] === previous;
  const subject = shown(after ? statementWord(situation) : previous.image);
  const found = text ? textFrom(tokens, index) : { last: token, image: token.image };
  const fixes: Fix[] = meant.map((word) => writeFix(word, replace(token, word)));
  if (text && meant.length === 0 && /^[\p{L}\d]/u.test(token.image)) fixes.push(quoteFix(situation, token, found.last));
  const hint =
    meant.length > 0
      ? { en: ` Did you mean ${oneOf(meant).en}?`, sv: ` Menade du ${oneOf(meant).sv}?` }
      : { en: '', sv: '' };
  return {
    code: meant.length > 0 ? 'syntax.unknown-word' : text ? 'syntax.missing-quotation-marks' : 'syntax.wrong-value',
    severity: 'error',
    message: {
      en: after
        ? `${subject} takes ${kind.en}, not ${shown(token.image)}.${hint.en}`
        : `After ${subject} comes ${kind.en}, not ${shown(token.image)}.${hint.en}`,
      sv: after
        ? `${subject} tar ${kind.sv}, inte ${shown(token.image)}.${hint.sv}`
        : `Efter ${subject} kommer ${kind.sv}, inte ${shown(token.image)}.${hint.sv}`,
    },
    range: rangeOf(token, found.last),
    fixes,
  };
}

/** From a word to the end of what was written as text without quotation marks. */
function textFrom(tokens: readonly IToken[], index: number): { last: IToken; image: string } {
  let last = index;
  const line = tokens[index]?.startLine;
  while (tokens[last + 1]?.startLine === line && !['{', '}', ';'].includes(tokens[last + 1]?.image ?? '')) last++;
  return { last: tokens[last] as IToken, image: '' };
}

function quoteFix({ text }: Situation, from: IToken, to: IToken): Fix {
  const written = `"${text.slice(from.startOffset, (to.endOffset as number) + 1).replace(/["\\]/g, '\\$&')}"`;
  return {
    title: { en: 'Put it in quotation marks', sv: 'Sätt citattecken omkring' },
    edits: [replace(from, written, to)],
  };
}
