import type { Finding, Fix } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';
import { keywordOf, terminalOf } from './place.ts';
import { keywordsOf, mayEnd, mayFollow, type Situation, statementWord } from './situation.ts';
import { suggestions } from './suggestions.ts';
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
  const last = text ? endOfText(tokens, index) : token;
  const fixes: Fix[] = meant.map((word) => writeFix(word, replace(token, word)));
  if (text && meant.length === 0 && /^[\p{L}\d]/u.test(token.image)) fixes.push(quoteFix(situation, token, last));
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
    range: rangeOf(token, last),
    fixes,
  };
}

/** The end of what was written as text without quotation marks. */
function endOfText(tokens: readonly IToken[], index: number): IToken {
  let last = index;
  const line = tokens[index]?.startLine;
  while (tokens[last + 1]?.startLine === line && !['{', '}', ';'].includes(tokens[last + 1]?.image ?? '')) last++;
  return tokens[last] as IToken;
}

function quoteFix({ text }: Situation, from: IToken, to: IToken): Fix {
  const written = `"${text.slice(from.startOffset, (to.endOffset as number) + 1).replace(/["\\]/g, '\\$&')}"`;
  return {
    title: { en: 'Put it in quotation marks', sv: 'Sätt citattecken omkring' },
    edits: [replace(from, written, to)],
  };
}
