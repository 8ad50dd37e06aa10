import type { CompiledCriterion, CompiledSet } from '@rtw-protocol/language';

/** The criterion of an id, as sets have it. */
export function criterionIn(id: string, sets: readonly CompiledSet[]): CompiledCriterion | undefined {
  return sets.flatMap(({ criteria }) => criteria).find((criterion) => criterion.id === id);
}
