import type { Finding } from '@rtw-protocol/model';
import { type Situation, statementWord } from './situation.ts';
import { rangeOf } from './token-range.ts';
import { shown } from './wording.ts';

const things: ReadonlySet<string> = new Set(['component', 'workplace', 'outcome', 'arm']);
const conjunctions: ReadonlySet<string> = new Set([',', '+', '/', 'and', 'och']);

/** `component App: supported-employment, CBT`: a thing has one kind. */
export function secondKind(situation: Situation): Finding | undefined {
  const { token, tokens, index, statement } = situation;
  const word = statementWord(situation);
  const next = tokens[index + 1];
  if (!things.has(word) || index !== statement + 4 || !token || !conjunctions.has(token.image)) return undefined;
  if (tokens[statement + 2]?.image !== ':' || !next || next.startLine !== token.startLine) return undefined;
  if (!/^\p{L}/u.test(next.image)) return undefined;
  const form = shown(`${word} ${tokens[statement + 1]?.image}-2: ${next.image}`, 100);
  const article = /^[ao]/.test(word) ? 'An' : 'A';
  return {
    code: 'syntax.second-kind',
    severity: 'error',
    message: {
      en: `${article} \`${word}\` is of one kind. Write a second one for ${shown(next.image)}: ${form}.`,
      sv: `En \`${word}\` är av ett slag. Skriv en till för ${shown(next.image)}: ${form}.`,
    },
    range: rangeOf(token, next),
    fixes: [],
  };
}
