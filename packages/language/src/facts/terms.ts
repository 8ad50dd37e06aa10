import type { Property, Term } from '@rtw-protocol/model';

/** Whether a term is an entry of the vocabulary or a kind of it. Unknown of words that the vocabulary does not have. */
export function isKindOf(term: Term, ...names: readonly string[]): boolean | undefined {
  if (term.lineage.length === 0) return undefined;
  return term.lineage.some((name) => names.includes(name));
}

/** Kleene's "or": yes where one is yes, no where all are no. */
export function some(answers: readonly (boolean | undefined)[]): boolean | undefined {
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}

/** The words that a property of the term's entry holds: the natures of an intervention, the domains of a concept. */
export function entryWords(term: Term, field: string): string[] {
  return entryClaims(term, field).flatMap((value) => ('word' in value ? [String(value.word)] : []));
}

/** Whether the term's entry says yes or no to a property; unknown where it says nothing, or both. */
export function entryAnswer(term: Term, field: string): boolean | undefined {
  const answers = new Set(entryClaims(term, field).flatMap((value) => ('yes' in value ? [value.yes === true] : [])));
  return answers.size === 1 ? answers.has(true) : undefined;
}

function entryClaims(term: Term, field: string): object[] {
  const property = term.entry?.[field] as Partial<Property> | undefined;
  const values = property?.claims?.map((claim) => claim.value) ?? [];
  return values.filter((value): value is object => typeof value === 'object' && value !== null);
}
