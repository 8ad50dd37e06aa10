import type { Finding, Range } from '@rtw-protocol/model';
import { startOfDocument } from '@rtw-protocol/model';
import { keywordOf } from './place.ts';
import { keywordsOf, type Situation } from './situation.ts';
import { rangeOf } from './token-range.ts';
import { kindOf } from './value-kinds.ts';
import { joined, oneOf, shown } from './wording.ts';

/** Where to show a mistake: at the token that does not fit, or at the last one where the text ends too early. */
export function placeOf({ token, previous }: Situation): Range {
  const at = token ?? previous;
  return at ? rangeOf(at) : startOfDocument;
}

/** What may stand here, as a phrase: kinds of values, and words of the language. */
export function wanted({ expected }: Situation): { en: string; sv: string } {
  const kinds = new Map(
    expected.flatMap((place) => {
      const kind = keywordOf(place) === undefined || isValueRule(place) ? kindOf(place) : undefined;
      return kind ? [[kind.en, kind] as const] : [];
    }),
  );
  const all = keywordsOf(expected.filter((place) => !isValueRule(place))).filter(
    (word) => word !== 'not' && word !== '..',
  );
  // Signs are the lesser help where words may stand as well.
  const spelled = all.filter((word) => /^[a-z]/i.test(word));
  const words = spelled.length > 0 ? spelled : all;
  const phrases = [...kinds.values()].slice(0, 4);
  return words.length > 0 ? joined([...phrases, oneOf(words, 8)]) : joined(phrases);
}

// `at least 5 %` begins with a keyword and is a share all the same.
function isValueRule(place: Parameters<typeof kindOf>[0]): boolean {
  return keywordOf(place) !== undefined && kindOf(place) !== undefined;
}

/** What is said when nothing more particular is known. */
export function unexpected(situation: Situation): Finding {
  const { token, previous } = situation;
  const phrase = wanted(situation);
  const found = token ? shown(token.image) : undefined;
  const after = previous ? shown(previous.image) : undefined;
  return {
    code: 'syntax.unexpected',
    severity: 'error',
    message: {
      en: `${found ? `${found} does not fit here.` : 'The file ends too early.'} ${after ? `After ${after}` : 'Here'} may stand ${phrase.en || 'nothing more'}.`,
      sv: `${found ? `${found} passar inte här.` : 'Filen slutar för tidigt.'} ${after ? `Efter ${after}` : 'Här'} kan stå ${phrase.sv || 'ingenting mer'}.`,
    },
    range: placeOf(situation),
    fixes: [],
  };
}
