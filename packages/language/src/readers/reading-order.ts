import { type Finding, fieldOf, severities, study, wordsOf } from '@rtw-protocol/model';

/**
 * Orders findings as one would write: by their places in the text; those at one place (the name of the protocol, where
 * everything is missing) as the statements that they wait for follow each other in a protocol, then the gravest first.
 */
export function inReadingOrder(a: Finding, b: Finding): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    rankOf(a) - rankOf(b) ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compare(a.code, b.code) ||
    compare(a.study ?? '', b.study ?? '') ||
    a.range.end.line - b.range.end.line ||
    a.range.end.character - b.range.end.character ||
    compare(a.message.en, b.message.en)
  );
}

/** The fields of a study stand in the order in which a protocol is written; only the design has its place elsewhere. */
const order = ['', 'title', 'stage', 'design', ...wordsOf(study).map(({ field }) => field)];

function rankOf({ lack }: Finding): number {
  const [word = ''] = lack?.statement ?? [];
  const field = fieldOf(word);
  const rank = order.findIndex((known) => known === field || known === `${field}s`);
  return rank < 0 ? order.length : rank;
}

/** An order that is the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
