import type { Finding } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';
import { mayEnd, mayFollow, type Situation, statementWord } from './situation.ts';
import { englishFor } from './swedish-words.ts';
import { rangeOf, replace, writeFix } from './token-range.ts';
import { oneOf, shown } from './wording.ts';

/** The bounds of the language, and how people write them: in signs, in Swedish, or in other words. */
const writtenAs: Readonly<Record<string, readonly string[]>> = {
  'at least': ['>=', '≥', 'minst', 'som minst', 'åtminstone', 'min', 'minimum', 'från och med'],
  'at most': ['<=', '≤', 'högst', 'som högst', 'max', 'maximalt', 'maximum', 'up to', 'upp till'],
  'more than': ['>', 'mer än', 'mera än', 'fler än', 'längre än', 'över', 'over', 'longer than', 'more'],
  'less than': ['<', 'mindre än', 'färre än', 'kortare än', 'under', 'shorter than', 'fewer than', 'less'],
  about: ['cirka', 'ca', 'circa', 'ungefär', 'omkring', 'runt', 'approximately', 'approx', 'around'],
};

const longestBound = 3;

/** `sick-leave: minst 2 veckor`, `>= 14 days`: a bound that the language writes otherwise. */
export function writtenBound(situation: Situation): Finding | undefined {
  const { token, tokens, index, previous } = situation;
  // `at` alone may begin a statement.
  if (!token || !previous || !mayFollow(situation, 'less') || !mayFollow(situation, 'at')) return undefined;
  const bound = boundAt(tokens, index);
  if (!bound || !mayFollow(situation, bound.means.split(' ')[0] ?? '')) return undefined;
  const { word, last } = unitAfter(tokens, bound.number);
  const value = tokens.slice(bound.number, last).map(({ image }) => image);
  const written = `${bound.means} ${value.join('')}${word ? ` ${word}` : ''}`;
  const end = tokens[word ? last : last - 1] as IToken;
  const wrote = shown(situation.text.slice(token.startOffset, (end.endOffset as number) + 1));
  return {
    code: 'syntax.bound',
    severity: 'error',
    message: {
      en: `A bound is written in the words of the language: \`${written}\`, not ${wrote}.`,
      sv: `En gräns skrivs med språkets egna ord: \`${written}\`, inte ${wrote}.`,
    },
    range: rangeOf(token, end),
    fixes: [writeFix(written, replace(token, written, end))],
  };
}

/** `limit budget: 4000000 SEK`: nobody can tell whether that is the most or the least. */
export function missingBound(situation: Situation): Finding | undefined {
  const { previous: number, tokens, index } = situation;
  const isBare = statementWord(situation) === 'limit' && tokens[index - 2]?.image === ':';
  if (!number || !isBare || mayEnd(situation)) return undefined;
  const { word, last } = unitAfter(tokens, index - 1);
  const value = `${number.image}${word ? ` ${word}` : ''}`;
  const written = ['at most', 'at least'].map((bound) => `${bound} ${value}`);
  const end = tokens[word ? last : last - 1] as IToken;
  return {
    code: 'syntax.bound',
    severity: 'error',
    message: {
      en: `A limit says whether it is the most or the least: ${oneOf(written).en}. With both it is a range, with two points between: \`18..67 years\`.`,
      sv: `En gräns säger om det är det högsta eller det lägsta som tillåts: ${oneOf(written).sv}. Är det båda skrivs ett intervall, med två punkter emellan: \`18..67 years\`.`,
    },
    range: rangeOf(number, end),
    fixes: written.map((text) => writeFix(text, replace(number, text, end))),
  };
}

/** What the words from a token on mean, and the index of the number that they bound. */
function boundAt(tokens: readonly IToken[], index: number): { means: string; number: number } | undefined {
  for (let length = longestBound; length > 0; length--) {
    const number = tokens[index + length];
    if (number?.tokenType.name !== 'NUMBER' || number.startLine !== tokens[index]?.startLine) continue;
    const words = tokens
      .slice(index, index + length)
      .map(({ image }) => image.toLowerCase())
      .join(' ');
    const means = Object.keys(writtenAs).find((bound) => writtenAs[bound]?.includes(words));
    if (means) return { means, number: index + length };
  }
  return undefined;
}

const units = 'minute hour day week month year'.split(' ').flatMap((unit) => [unit, `${unit}s`]);

/** The unit behind a number or a range, in English, and the index at which it stands or would stand. */
function unitAfter(tokens: readonly IToken[], number: number): { word: string | undefined; last: number } {
  const isRange = tokens[number + 1]?.tokenType.name === '..' && tokens[number + 2]?.tokenType.name === 'NUMBER';
  const last = number + (isRange ? 3 : 1);
  const token = tokens[last];
  if (!token || token.startLine !== tokens[number]?.startLine) return { word: undefined, last };
  const words = [token.image, ...englishFor(token.image)].filter((candidate) => candidate === '%' || isUnit(candidate));
  const one = !isRange && tokens[number]?.image === '1';
  const word = one ? (words.find((candidate) => !candidate.endsWith('s')) ?? words[0]) : words[0];
  return { word, last };
}

function isUnit(word: string): boolean {
  return units.includes(word) || ['SEK', 'EUR', 'DKK', 'NOK', 'GBP', 'USD'].includes(word);
}
