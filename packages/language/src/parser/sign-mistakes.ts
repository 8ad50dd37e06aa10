import type { Finding } from '@rtw-protocol/model';
import { keywordOf, placesAfter } from './place.ts';
import { mayFollow, type Situation, statementWord } from './situation.ts';
import { insertAfter, insertBefore, rangeOf, removeFix, replace, writeFix } from './token-range.ts';
import { placeOf, wanted } from './unexpected.ts';
import { shown } from './wording.ts';

/** A full stop at the end of a statement. */
export function fullStop({ token, tokens, index }: Situation): Finding | undefined {
  if (token?.tokenType.name !== '.') return undefined;
  const next = tokens[index + 1];
  if (next && next.startLine === token.startLine && next.tokenType.name !== '}') return undefined;
  return {
    code: 'syntax.full-stop',
    severity: 'error',
    message: {
      en: 'No full stop is written after a statement: its end is the end of the line.',
      sv: 'Ingen punkt skrivs efter en sats: den slutar där raden slutar.',
    },
    range: rangeOf(token),
    fixes: [removeFix('.', replace(token, ''))],
  };
}

/** A comma, semicolon or colon that has nothing to separate. */
export function surplusSign({ token, tokens, index, previous }: Situation): Finding | undefined {
  if (!token || ![',', ';', ':'].includes(token.image)) return undefined;
  const next = tokens[index + 1];
  const doubled = previous?.image === token.image || (token.image !== ':' && previous?.image === '{');
  const trailing = token.image === ',' && next?.startLine !== token.startLine && previous?.image !== ':';
  const beforeBlock = token.image === ':' && next?.image === '{';
  if (!doubled && !trailing && !beforeBlock) return undefined;
  return {
    code: 'syntax.surplus-sign',
    severity: 'error',
    message: {
      en: `This ${shown(token.image)} is not needed. Commas stand between values, a colon between a word and its value.`,
      sv: `Det här ${shown(token.image)} behövs inte. Komma står mellan värden, kolon mellan ett ord och dess värde.`,
    },
    range: rangeOf(token),
    fixes: [removeFix(token.image, replace(token, ''))],
  };
}

/** Words behind which a name stands at once. */
const withoutColon: ReadonlySet<string> = new Set(['waive', 'judge', 'extends']);

/** `waive: rehsam.power because "…"` */
export function surplusColon(situation: Situation): Finding | undefined {
  const { token, previous, index, statement } = situation;
  const word = statementWord(situation);
  if (!previous || token?.image !== ':' || index !== statement + 1 || !withoutColon.has(word)) return undefined;
  return {
    code: 'syntax.surplus-sign',
    severity: 'error',
    message: {
      en: `No colon stands after ${shown(word)}: the name comes at once.`,
      sv: `Inget kolon står efter ${shown(word)}: namnet kommer direkt.`,
    },
    range: rangeOf(previous, token),
    fixes: [removeFix(':', replace(token, ''))],
  };
}

/** No colon between a word and its value. */
export function missingColon(situation: Situation): Finding | undefined {
  const { token, tokens, index, previous, expected, sameLine } = situation;
  if (!previous || previous.tokenType.name === 'NUMBER' || !mayFollow(situation, ':')) return undefined;
  const only = expected.every((place) => keywordOf(place) === ':');
  const equals = token?.image === '=';
  if (!only && !equals) return undefined;
  if (sameLine && !equals && token && tokens[index + 1]?.image === ':') return undefined;
  const colon = expected.find((place) => keywordOf(place) === ':');
  const kind = wanted({ ...situation, expected: colon ? placesAfter(colon).places : [] });
  const header = tokens.slice(situation.statement, index).map(({ image }) => image);
  const written = shown(`${header.join(' ')}:`);
  return {
    code: 'syntax.missing-colon',
    severity: 'error',
    message: {
      en: `A colon is missing after ${shown(previous.image)}${sameLine && token?.image !== '{' ? '' : ', and what comes after it'}: ${written}${sameLine && token?.image !== '{' ? '' : ` ${kind.en}`}.`,
      sv: `Det saknas ett kolon efter ${shown(previous.image)}${sameLine && token?.image !== '{' ? '' : ', och det som ska stå efter det'}: ${written}${sameLine && token?.image !== '{' ? '' : ` ${kind.sv}`}.`,
    },
    range: sameLine && token?.image !== '{' ? rangeOf(previous, token) : rangeOf(previous),
    fixes: equals
      ? [writeFix(':', replace(token, ':'))]
      : sameLine && token?.image !== '{'
        ? [writeFix(':', insertAfter(previous, ':'))]
        : [],
  };
}

/** `not applicable` and `waive` without a reason. */
export function missingReason(situation: Situation): Finding | undefined {
  const { expected, token, previous, sameLine } = situation;
  if (!previous) return undefined;
  const reasonNext = expected.some((place) => keywordOf(place) === 'because') && expected.length <= 2;
  if (!reasonNext && previous.image !== 'because') return undefined;
  // A reason that is there lacks its quotation marks.
  if (!reasonNext && sameLine && /^[\p{L}\d]/u.test(token?.image ?? '')) return undefined;
  const bare = reasonNext && sameLine && token?.tokenType.name === 'STRING';
  return {
    code: 'syntax.missing-reason',
    severity: 'error',
    message: {
      en: `A reason is missing after ${shown(previous.image)}: \`because "…"\`.`,
      sv: `Det saknas ett skäl efter ${shown(previous.image)}: \`because "…"\`.`,
    },
    why: {
      en: 'Who reads the protocol should see why, not only that.',
      sv: 'Den som läser protokollet ska se varför, inte bara att.',
    },
    range: bare ? rangeOf(previous, token) : placeOf({ ...situation, token: undefined }),
    fixes: bare && token ? [writeFix('because', insertBefore(token, 'because '))] : [],
  };
}
