import type { Claim, Quantity, Study } from '@rtw-protocol/model';
import { fact } from './fact.ts';

/** Whether the data of a study have been collected. Unknown where it does not tell its stage, or tells two. */
export function isFinished(study: Study): boolean | undefined {
  const answers = new Set(study.stage?.claims.map((claim) => isFinishedStage(claim.value.word)));
  return answers.size === 1 ? answers.has(true) : undefined;
}

export function finishedFact(study: Study) {
  const claims = study.stage?.claims ?? [];
  return fact(claims.map(({ value, range }) => ({ value: { yes: isFinishedStage(value.word) }, range })));
}

function isFinishedStage(stage: string): boolean {
  return stage === 'completed' || stage === 'reported';
}

/**
 * Claims about numbers with one status. A number without one is observed in a finished study and planned in any
 * other: that is how a plan and a report write theirs.
 */
export function withStatus(
  study: Study,
  claims: readonly Claim<Quantity>[] | undefined,
  status: 'planned' | 'observed',
): Claim<Quantity>[] {
  const unmarked = isFinished(study) ? 'observed' : 'planned';
  return (claims ?? []).flatMap((claim) =>
    (claim.status ?? unmarked) === status ? [{ ...claim, status } as Claim<Quantity>] : [],
  );
}

/**
 * What counts in the study as it stands: in a finished one, what is still only planned has not been done, so it
 * does not count beside what has. Where there is nothing else, the plan is all that is known.
 */
export function asItStands<V>(study: Study, claims: readonly Claim<V>[]): readonly Claim<V>[] {
  if (!isFinished(study)) return claims;
  const done = claims.filter((claim) => claim.status !== 'planned');
  return done.length > 0 ? done : claims;
}
