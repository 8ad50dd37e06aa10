import { type Finding, severities } from '@rtw-protocol/model';
import { rankOfStatement } from '../study/statement-order.ts';

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

/** What belongs to the protocol itself comes first. */
function rankOf({ lack }: Finding): number {
  const [word] = lack?.statement ?? [];
  return word === undefined ? -1 : rankOfStatement(word);
}

/** An order that is the same on every machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
