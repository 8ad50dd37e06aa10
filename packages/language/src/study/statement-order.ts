import { fieldOf, study, wordsOf } from '@rtw-protocol/model';

const lists: Readonly<Record<string, string>> = { 'sample-size': 'sampleSizes', arm: 'arms', outcome: 'outcomes' };
/** What the model does not list stands before what it lists. */
const before: Readonly<Record<string, string>> = { design: 'population', timeline: 'arms' };
const order = wordsOf(study).map(({ field }) => field);

/**
 * Where the statements of a kind stand in a protocol, as its parts follow each other when it is written and read: the
 * fields of the study have that order. Those of unknown kind stand last.
 */
export function rankOfStatement(word: string): number {
  // A part that several arms share stands beside them.
  if (word === 'component' || word === 'workplace') return rankOfStatement('arm') + 0.5;
  const next = before[word];
  const rank = next ? order.indexOf(next) - 0.5 : order.indexOf(lists[word] ?? fieldOf(word));
  return rank < 0 ? order.length : rank;
}
