import type { Entry } from '../generated/ast.ts';
import { aliasesOf } from '../references/scope-computation.ts';
import { readLocalized } from '../study/read-term.ts';
import { isName } from './is-name.ts';
import type { Candidate } from './nearest.ts';

// Entries do not change without becoming new nodes.
const known = new WeakMap<Entry, readonly Candidate[]>();

/**
 * All words by which a reader may look for an entry of the vocabulary: its name, its other words, and its labels in
 * both languages. What is offered for each can be written in a protocol: the word itself only where it is a name.
 */
export function entryCandidates(entry: Entry): readonly Candidate[] {
  let candidates = known.get(entry);
  if (!candidates) {
    const label = readLocalized(entry.label);
    candidates = [
      { word: entry.name, offer: entry.name, thing: entry },
      ...aliasesOf(entry).map((word) => ({ word, offer: isName(word) ? word : entry.name, thing: entry })),
      ...[label?.en, label?.sv].flatMap((word) => (word ? [{ word, offer: entry.name, thing: entry }] : [])),
    ];
    known.set(entry, candidates);
  }
  return candidates;
}
