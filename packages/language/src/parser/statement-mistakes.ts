import type { Finding, Localized } from '@rtw-protocol/model';
import type { IToken } from 'chevrotain';
import { type Block, blocksOf } from './blocks.ts';
import { keywordOf, type Place, placesAfter } from './place.ts';
import { blockWord, fits, hasSurplusBraces, keywordsOf, mayEnd, mayFollow, type Situation } from './situation.ts';
import { suggestions } from './suggestions.ts';
import { insertAfter, rangeOf, replace, writeFix } from './token-range.ts';
import { joined, oneOf, shown } from './wording.ts';

const word = /^[\p{L}_]/u;
const structural: ReadonlySet<string> = new Set(['{', '}', ';', ',', ':', '.', '..']);

/** Something on the line of a statement that could have ended before it. */
export function brokenValue(situation: Situation): Finding | undefined {
  const { token, tokens, index, previous, sameLine, continuations } = situation;
  if (!token || !previous || !sameLine || !mayEnd(situation) || previous.image === '{' || previous.image === '}') {
    return undefined;
  }
  if (previous.image === ';' || tokens[index + 1]?.image === ':') return undefined;
  const words = keywordsOf(continuations).filter((candidate) => word.test(candidate));
  const meant = word.test(token.image) ? suggestions(token.image, words) : [];
  if (meant.length > 0) {
    return {
      code: 'syntax.unknown-word',
      severity: 'error',
      message: {
        en: `${shown(token.image)} does not fit here. Did you mean ${oneOf(meant).en}?`,
        sv: `${shown(token.image)} passar inte här. Menade du ${oneOf(meant).sv}?`,
      },
      range: rangeOf(token),
      fixes: meant.map((candidate) => writeFix(candidate, replace(token, candidate))),
    };
  }
  if (mayFollow(situation, ',') && fitsAfterComma(situation, token)) return missingComma(previous, token);
  if (structural.has(token.image)) return undefined;
  const ways = keywordsOf(continuations).filter((candidate) => !['}', ';'].includes(candidate));
  return {
    code: 'syntax.unexpected',
    severity: 'error',
    message: {
      en: `${shown(token.image)} does not fit here. After ${shown(previous.image)} comes the next line${ways.length > 0 ? `, or ${oneOf(ways, 6).en}` : ''}.`,
      sv: `${shown(token.image)} passar inte här. Efter ${shown(previous.image)} kommer nästa rad${ways.length > 0 ? `, eller ${oneOf(ways, 6).sv}` : ''}.`,
    },
    range: rangeOf(token),
    fixes: [],
  };
}

function fitsAfterComma(situation: Situation, token: IToken): boolean {
  return situation.expected
    .filter((place) => keywordOf(place) === ',')
    .some((comma) => placesAfter(comma).places.some((place) => fits(situation, token, place)));
}

function missingComma(previous: IToken, token: IToken): Finding {
  return {
    code: 'syntax.missing-comma',
    severity: 'error',
    message: {
      en: `A comma is missing between ${shown(previous.image)} and ${shown(token.image)}.`,
      sv: `Det saknas ett komma mellan ${shown(previous.image)} och ${shown(token.image)}.`,
    },
    range: rangeOf(previous, token),
    fixes: [writeFix(',', insertAfter(previous, ','))],
  };
}

/** A statement that the language has, in another block. */
export function misplacedWord(situation: Situation): Finding | undefined {
  const { token, starts, continuations } = situation;
  if (!token || !word.test(token.image) || !mayEnd(situation)) return undefined;
  // A word that is one letter away from what may stand here was mistyped rather than misplaced.
  const owners = ownersOf(situation, token);
  if (owners.length === 0) return undefined;
  const here = blockWord(situation);
  const where = joined(owners.slice(0, 3).map(blockPhrase));
  const close = suggestions(
    token.image,
    keywordsOf([...starts, ...continuations]).filter((candidate) => word.test(candidate)),
  );
  const hint = close.filter((candidate) => candidate !== token.image);
  const surplus = hasSurplusBraces(situation.tokens);
  return {
    code: 'syntax.misplaced-statement',
    severity: 'error',
    message: {
      en: `${shown(token.image)} belongs ${where.en}, not ${herePhrase(here).en}.${hint.length > 0 ? ` Did you mean ${oneOf(hint).en}?` : ''}`,
      sv: `${shown(token.image)} hör hemma ${where.sv}, inte ${herePhrase(here).sv}.${hint.length > 0 ? ` Menade du ${oneOf(hint).sv}?` : ''}`,
    },
    ...(surplus ? { write: openingHint } : {}),
    range: rangeOf(token),
    fixes: hint.map((candidate) => writeFix(candidate, replace(token, candidate))),
  };
}

const things: ReadonlySet<string> = new Set([
  'protocol',
  'arm',
  'component',
  'workplace',
  'outcome',
  'citation',
  'criteria',
  'criterion',
  'example',
  'instrument',
  'data-source',
  'party',
  'setting-kind',
  'concept',
  'workplace-action',
  'intervention-kind',
  'condition',
  'design-kind',
  'anchor',
]);

function blockPhrase(owner: string): Localized {
  if (owner === '')
    return { en: 'at the top of the file, outside any braces', sv: 'överst i filen, utanför alla klamrar' };
  if (!things.has(owner)) return { en: `in \`${owner}\``, sv: `i \`${owner}\`` };
  return { en: `in ${/^[aeio]/.test(owner) ? 'an' : 'a'} \`${owner}\``, sv: `i \`${owner}\`` };
}

const openingHint: Localized = {
  en: 'The file has more `}` than `{`: perhaps a `{` is missing before it.',
  sv: 'Filen har fler `}` än `{`: kanske saknas en `{` före ordet.',
};

function herePhrase(owner: string): Localized {
  return owner === '' ? { en: 'here, outside any braces', sv: 'här, utanför alla klamrar' } : blockPhrase(owner);
}

/**
 * Blocks that hold statements which a protocol has elsewhere, and few authors mean: those of criteria and templates, and
 * the one behind an outcome of a template, which holds what any outcome does.
 */
const seldomMeant = new Set(['example', 'fix', 'skeleton', 'outcomes']);

/** The blocks where a word begins a statement that goes on as this one does. */
function ownersOf(situation: Situation, token: IToken): string[] {
  const next = situation.tokens[situation.index + 1];
  const goesOn = (place: Place) =>
    next === undefined || placesAfter(place).places.some((following) => fits(situation, next, following));
  const owners = blocksOf(situation.grammar)
    .filter(({ starts }) => starts.some((place) => keywordOf(place) === token.image && goesOn(place)))
    .toSorted(largestFirst)
    .map(({ owner }) => owner);
  return [...new Set(owners)].filter((owner) => owner !== blockWord(situation) && !seldomMeant.has(owner));
}

/** A word that stands in many blocks is more often meant for an outcome than for the braces behind a single value. */
const largestFirst = (a: Block, b: Block) => b.starts.length - a.starts.length;

/** A word that begins no statement. */
export function unknownStatement(situation: Situation): Finding | undefined {
  const { token, starts, tokens, index, previous } = situation;
  if (!token || starts.length === 0) return undefined;
  const allowed = keywordsOf(starts);
  const here = blockWord(situation);
  if (!word.test(token.image)) {
    return notAWord(token, here);
  }
  const split = splitWord(tokens, index, allowed);
  const last = split?.last ?? token;
  const everywhere = [...new Set(blocksOf(situation.grammar).flatMap((block) => keywordsOf(block.starts)))];
  const meant = split ? [split.word] : suggestions(token.image, allowed);
  const elsewhere = meant.length > 0 ? [] : suggestions(token.image, everywhere);
  const choice = oneOf(allowed, 8);
  const places = joined(
    elsewhere
      .slice(0, 1)
      .flatMap((candidate) => ownersOfWord(situation, candidate))
      .slice(0, 2)
      .map(blockPhrase),
  );
  return {
    code: 'syntax.unknown-statement',
    severity: 'error',
    message:
      meant.length > 0
        ? {
            en: `There is no ${shown(token.image)} ${blockPhrase(here).en}. Did you mean ${oneOf(meant).en}?`,
            sv: `Det finns inget ${shown(token.image)} ${blockPhrase(here).sv}. Menade du ${oneOf(meant).sv}?`,
          }
        : elsewhere.length > 0
          ? {
              en: `There is no ${shown(token.image)}. If you mean \`${elsewhere[0]}\`: it belongs ${places.en}, not ${herePhrase(here).en}.`,
              sv: `Det finns inget ${shown(token.image)}. Om du menar \`${elsewhere[0]}\`: det hör hemma ${places.sv}, inte ${herePhrase(here).sv}.`,
            }
          : {
              en: `There is no ${shown(token.image)} ${blockPhrase(here).en}. Here may stand ${choice.en}.`,
              sv: `Det finns inget ${shown(token.image)} ${blockPhrase(here).sv}. Här kan stå ${choice.sv}.`,
            },
    range: rangeOf(token, last),
    fixes: meant.map((candidate) => writeFix(candidate, replace(token, candidate, last))),
    ...(previous === undefined && meant.length === 0 ? { write: beginning } : {}),
  };
}

const beginning: Localized = {
  en: 'A protocol begins with `protocol` and its name: `protocol PROSA { … }`.',
  sv: 'Ett protokoll inleds med `protocol` och sitt namn: `protocol PROSA { … }`.',
};

function ownersOfWord({ grammar }: Situation, keyword: string): string[] {
  const blocks = blocksOf(grammar).filter(({ starts }) => starts.some((place) => keywordOf(place) === keyword));
  return [...new Set(blocks.toSorted(largestFirst).map(({ owner }) => owner))].filter(
    (owner) => !seldomMeant.has(owner),
  );
}

/** `sick leave:` for `sick-leave:` */
function splitWord(
  tokens: readonly IToken[],
  index: number,
  allowed: readonly string[],
): { word: string; last: IToken } | undefined {
  const first = tokens[index] as IToken;
  let joinedWord = first.image;
  for (let at = index + 1; at < index + 4; at++) {
    const token = tokens[at];
    if (!token || token.startLine !== first.startLine || !word.test(token.image)) return undefined;
    joinedWord += `-${token.image}`;
    const meant = allowed.find((candidate) => candidate === joinedWord.toLowerCase());
    if (meant) return { word: meant, last: token };
  }
  return undefined;
}

function notAWord(token: IToken, here: string): Finding {
  return {
    code: 'syntax.unexpected',
    severity: 'error',
    message: {
      en: `${shown(token.image)} does not fit here. Every statement ${blockPhrase(here).en} begins with its own word.`,
      sv: `${shown(token.image)} passar inte här. Varje sats ${blockPhrase(here).sv} inleds med sitt eget ord.`,
    },
    range: rangeOf(token),
    fixes: [],
  };
}
