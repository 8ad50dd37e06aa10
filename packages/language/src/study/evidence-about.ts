import type { Term } from '@rtw-protocol/model';
import type { Entry, Evidence } from '../generated/ast.ts';
import { readEvidence } from './read-evidence.ts';
import { readTerm } from './read-term.ts';

/** Evidence that names a term, or something that the term is a kind of: then its nearest, which is broader. */
export interface EvidenceAbout {
  node: Evidence;
  broader?: Term;
}

/** The evidence that names a term of the vocabulary, or something that it is a kind of. */
export function evidenceAbout(entry: Entry, known: readonly Evidence[]): EvidenceAbout[] {
  const { lineage } = readTerm({ ref: entry, $refText: entry.name } as Parameters<typeof readTerm>[0]);
  return known.flatMap((node): EvidenceAbout[] => {
    const { interventions, actions, predictors, outcomes, except } = readEvidence(node);
    const terms = [interventions, actions, predictors, outcomes].flatMap((told) => told?.claims ?? []);
    const nearest = lineage.find((name) => terms.some(({ value }) => value.name === name));
    const isExcepted = except?.claims.some(({ value }) => lineage.includes(value.name ?? '')) === true;
    if (nearest === undefined || isExcepted) return [];
    const broader = nearest === entry.name ? undefined : terms.find(({ value }) => value.name === nearest)?.value;
    return [{ node, ...(broader ? { broader } : {}) }];
  });
}
