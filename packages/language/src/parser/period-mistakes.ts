import type { Finding } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';
import { type Situation, statementWord } from './situation.ts';
import { rangeOf, replace, writeFix } from './token-range.ts';
import { shown } from './wording.ts';

/** What people write between the ends of a period, and where they count from. */
const to: ReadonlySet<string> = new Set(['to', 'until', 'till', '..', '-', '–']);
const from: ReadonlySet<string> = new Set(['from', 'since', 'från', 'efter']);

/** `period treatment: inclusion to 3 months after inclusion`, `period treatment: 3 months from inclusion`. */
export function periodInWords(situation: Situation): Finding | undefined {
  const { tokens, token, statement, sameLine } = situation;
  const isPeriod = statementWord(situation) === 'period' && tokens[statement + 2]?.image === ':';
  if (!token || !sameLine || !isPeriod) return undefined;
  const value = valueFrom(tokens, statement + 3);
  const words = value.map(({ image }) => image);
  const [first, last] = [value[0], value.at(-1)];
  const meant = fromPlace(words) ?? fromLength(words);
  if (!first || !last || !meant) return undefined;
  const written = `period ${tokens[statement + 1]?.image}: ${meant}`;
  return {
    code: 'syntax.period',
    severity: 'error',
    message: {
      en: `A period is a stretch of time after a starting point, or goes from one time to another: ${shown(written, 100)}.`,
      sv: `En period är en tid efter en utgångspunkt, eller går från en tidpunkt till en annan: ${shown(written, 100)}.`,
    },
    range: rangeOf(first, last),
    fixes: [writeFix(meant, replace(first, meant, last))],
  };
}

function valueFrom(tokens: readonly IToken[], start: number): IToken[] {
  const line = tokens[start]?.startLine;
  let end = start;
  while (tokens[end]?.startLine === line && !['{', '}', ';'].includes(tokens[end]?.image ?? '')) end++;
  return tokens.slice(start, end);
}

/** `inclusion to 3 months after inclusion` */
function fromPlace(words: readonly string[]): string | undefined {
  const [place = '', between = '', ...rest] = words;
  if (!isName(place) || from.has(place) || !to.has(between) || rest.length === 0) return undefined;
  const [number = '', unit = '', after, other] = rest;
  if (rest.length === 1 && isName(number)) return `from ${place} to ${number}`;
  if (!isLength(number, unit) || after !== 'after' || !isName(other ?? '') || rest.length > 4) return undefined;
  return other === place ? `0..${number} ${unit} after ${place}` : `from ${place} to ${rest.join(' ')}`;
}

/** `3 months from inclusion`, `0..3 months from inclusion` */
function fromLength(words: readonly string[]): string | undefined {
  const isRange = words[1] === '..';
  const [number = '', unit = '', since = '', place = '', ...rest] = isRange ? words.slice(2) : words;
  if (!isLength(number, unit) || !from.has(since) || !isName(place) || rest.length > 0) return undefined;
  return `${isRange ? words[0] : 0}..${number} ${unit} after ${place}`;
}

const isName = (word: string): boolean => /^\p{L}[\p{L}\d_-]*$/u.test(word);

const isLength = (number: string, unit: string): boolean =>
  /^\d/.test(number) && /^(minute|hour|day|week|month|year)s?$/.test(unit);
