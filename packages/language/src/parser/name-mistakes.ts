import type { Finding } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';
import { isName } from '../wording/is-name.ts';
import { referredType, terminalOf } from './place.ts';
import { type Situation, statementWord } from './situation.ts';
import { reservedWords } from './token-builder.ts';
import { rangeOf, replace, writeFix } from './token-range.ts';
import { placeOf } from './unexpected.ts';
import { stringValue } from './value-converter.ts';
import { shown } from './wording.ts';

/** A name that is missing, or reserved. */
export function wrongName(situation: Situation): Finding | undefined {
  return reservedName(situation) ?? missingName(situation);
}

function wantsName({ expected }: Situation): boolean {
  return expected.length > 0 && expected.every((place) => terminalOf(place) === 'ID' && !referredType(place));
}

function reservedName(situation: Situation): Finding | undefined {
  const { token, expected } = situation;
  if (!token || !reservedWords.has(token.image)) return undefined;
  const name = expected.some((place) => terminalOf(place) === 'ID');
  if (!name || expected.length > 4) return undefined;
  return {
    code: 'syntax.reserved-word',
    severity: 'error',
    message: {
      en: `${shown(token.image)} is a word of the criteria language and cannot be a name. Choose another, such as \`${token.image}-1\`.`,
      sv: `${shown(token.image)} är ett ord i kriteriespråket och kan inte vara ett namn. Välj ett annat, till exempel \`${token.image}-1\`.`,
    },
    range: rangeOf(token),
    fixes: [],
  };
}

/** Words whose name is followed by a brace at once. */
const withoutColon: ReadonlySet<string> = new Set(['protocol', 'criteria', 'template']);

/** A name of several words: `arm Care as usual: control`. */
export function severalWords(situation: Situation): Finding | undefined {
  const { tokens, index, statement } = situation;
  const from = statement + 1;
  if (
    index !== from + 1 ||
    ![
      'arm',
      'outcome',
      'component',
      'workplace',
      'protocol',
      'point',
      'period',
      'series',
      'citation',
      'criteria',
      'criterion',
      'template',
      'requirement',
      'limit',
    ].includes(statementWord(situation))
  ) {
    return undefined;
  }
  let end = index;
  while (isWordOf(tokens[end], tokens[from] as IToken)) end++;
  const stop = tokens[end]?.image;
  // `outcome Ability work-ability {` lacks a colon rather than a hyphen; after `protocol My Study {` comes none.
  const isOneMore = end === index + 1 && !withoutColon.has(statementWord(situation));
  if (end === index || (stop !== ':' && (stop !== '{' || isOneMore))) return undefined;
  const words = tokens.slice(from, end);
  const name = words.map(({ image }) => image).join('-');
  const last = words.at(-1) as IToken;
  return {
    code: 'syntax.name',
    severity: 'error',
    message: {
      en: `A name is one word: \`${name}\`. What it is called in full belongs in \`title\`.`,
      sv: `Ett namn är ett ord: \`${name}\`. Vad det heter i sin helhet skrivs i \`title\`.`,
    },
    range: rangeOf(words[0] as IToken, last),
    fixes: isName(name) ? [writeFix(name, replace(words[0] as IToken, name, last))] : [],
  };
}

function isWordOf(token: IToken | undefined, first: IToken): boolean {
  return token !== undefined && token.startLine === first.startLine && /^[\p{L}\d_]/u.test(token.image);
}

function missingName(situation: Situation): Finding | undefined {
  const { token, sameLine } = situation;
  if (!wantsName(situation)) return undefined;
  const word = shown(statementWord(situation));
  const quoted = token && sameLine && /^["“”„'‘«»]/.test(token.image) ? named(stringValue(token.image)) : undefined;
  if (token && quoted !== undefined) {
    return {
      code: 'syntax.name',
      severity: 'error',
      message: {
        en: `A name is written without quotation marks: \`${quoted}\`. What it is called in full belongs in \`title\`.`,
        sv: `Ett namn skrivs utan citattecken: \`${quoted}\`. Vad det heter i sin helhet skrivs i \`title\`.`,
      },
      range: rangeOf(token),
      fixes: isName(quoted) ? [writeFix(quoted, replace(token, quoted))] : [],
    };
  }
  const wrong = token && sameLine && !['{', '}', ':', ';'].includes(token.image) ? shown(token.image) : undefined;
  return {
    code: wrong ? 'syntax.name' : 'syntax.missing-name',
    severity: 'error',
    message: wrong
      ? {
          en: `${wrong} cannot be the name of the ${word}: a name begins with a letter and is one word.`,
          sv: `${wrong} kan inte vara namnet på ${word}: ett namn börjar med en bokstav och är ett ord.`,
        }
      : {
          en: `${word} needs a name, such as \`${example(situation)}\`.`,
          sv: `${word} behöver ett namn, till exempel \`${example(situation)}\`.`,
        },
    range: wrong && token ? rangeOf(token) : placeOf({ ...situation, token: undefined }),
    fixes: [],
  };
}

function example(situation: Situation): string {
  const word = statementWord(situation);
  return `${word} ${{ point: 'm12', period: 'treatment', series: 'diary' }[word] ?? 'A'}`;
}

/** A text as a name: words joined by hyphens. */
function named(text: string): string {
  return text
    .trim()
    .replace(/[^\wÀ-ÖØ-öø-ÿ]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
