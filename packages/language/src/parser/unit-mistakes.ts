import type { Finding } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';
import { missingBound } from './bound-mistakes.ts';
import { wordForMoney } from './money-mistakes.ts';
import { framesOf, keywordOf, ruleName } from './place.ts';
import { keywordsOf, mayEnd, type Situation, statementWord } from './situation.ts';
import { suggestions } from './suggestions.ts';
import { insertAfter, rangeOf, removeFix, replace, writeFix } from './token-range.ts';
import { wanted } from './unexpected.ts';
import { oneOf, shown } from './wording.ts';

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
  const unbounded = missingBound(situation);
  if (unbounded) return unbounded;
  const money = units.includes('SEK') && token && sameLine ? wordForMoney(previous, token) : undefined;
  if (money) return money;
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

export function isKnownUnit(word: string): boolean {
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

function missingUnit(situation: Situation, units: string[]): Finding {
  const { token, previous, sameLine } = situation as Situation & { previous: IToken };
  const wrong = token && sameLine && /^[\p{L}%]/u.test(token.image) ? token : undefined;
  const plural = units.filter((unit) => !units.includes(`${unit}s`));
  const word = shown(statementWord(situation));
  if (!wrong) {
    const asShare = plural.length === 1 && plural[0] === '%' ? shareOf(previous) : undefined;
    if (asShare) return asShare;
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

/** `power: 0.8`: a share is written in per cent, and whoever writes 0.8 means 80. */
function shareOf(number: IToken): Finding | undefined {
  const share = Number(number.image.replace(',', '.'));
  if (!(share > 0 && share < 1)) return undefined;
  const percent = `${Number((share * 100).toPrecision(12))} %`;
  return {
    code: 'syntax.missing-unit',
    severity: 'error',
    message: {
      en: `A share is written in per cent: \`${percent}\`, not ${shown(number.image)}.`,
      sv: `En andel skrivs i procent: \`${percent}\`, inte ${shown(number.image)}.`,
    },
    range: rangeOf(number),
    fixes: [writeFix(percent, replace(number, percent))],
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
