import type { Entry, Evidence } from '../generated/ast.ts';
import { readEvidence } from './read-evidence.ts';
import { readTerm } from './read-term.ts';

/** The evidence that names a term of the vocabulary, or something that it is a kind of. */
export function evidenceAbout(entry: Entry, known: readonly Evidence[]): Evidence[] {
  const { lineage } = readTerm({ ref: entry, $refText: entry.name } as Parameters<typeof readTerm>[0]);
  return known.filter((node) => {
    const { interventions, actions, predictors, outcomes, except } = readEvidence(node);
    const names = (terms: typeof interventions) => (terms?.claims ?? []).map(({ value }) => value.name ?? '');
    const named = [interventions, actions, predictors, outcomes].flatMap(names);
    return lineage.some((name) => named.includes(name)) && !lineage.some((name) => names(except).includes(name));
  });
}
