import type { Item } from './items.ts';

const closeToBefore: ReadonlySet<string> = new Set([',', ';', ':', '.', '..', ']', ')']);
// What stands before the sign of a number; a minus between two values has another value before it.
const beforeSign: ReadonlySet<string> = new Set([':', ',', '..', 'least', 'most', 'than', 'about']);
const closeToAfter: ReadonlySet<string> = new Set(['[', '(', '.', '..']);

/** What stands between two items on one line: one space, or nothing. */
export function spaceBetween(before: Item, item: Item, beforeThat: Item | undefined): '' | ' ' {
  if (item.comment) return ' ';
  if (before.comment) return item.kind === ',' ? '' : ' ';
  if (closeToBefore.has(item.kind) || closeToAfter.has(before.kind)) return '';
  // The colon of a ratio (1:1), not the one after a word.
  if (before.kind === ':' && beforeThat?.kind === 'NUMBER' && item.kind === 'NUMBER') return '';
  if (before.kind === '-' && item.kind === 'NUMBER' && beforeThat && beforeSign.has(beforeThat.kind)) return '';
  return before.kind === 'count' && item.kind === '(' ? '' : ' ';
}

const beginsPart: ReadonlySet<string> = new Set(['and', 'or', 'where', 'satisfies', 'because']);

/** Whether a long statement may go on in a new line before an item: best between values, else between their parts. */
export function breakBetween(before: Item, item: Item): 'value' | 'part' | undefined {
  if (before.kind === ',') return 'value';
  return beginsPart.has(item.kind) || (before.kind === 'STRING' && item.kind === 'STRING') ? 'part' : undefined;
}
