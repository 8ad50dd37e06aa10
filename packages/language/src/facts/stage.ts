import type { Claim, Quantity, Study } from '@rtw-protocol/model';
import { fact } from './fact.ts';

/** Whether the data of a study have been collected. Unknown where it does not tell its stage, or tells two. */
export function isFinished(study: Pick<Study, 'stage'>): boolean | undefined {
  const answers = new Set(study.stage?.claims.map((claim) => isFinishedStage(claim.value.word)));
  return answers.size === 1 ? answers.has(true) : undefined;
}

/** The study as it would stand, were it finished or not. */
export function supposing(study: Study, finished: boolean): Study {
  const word = finished ? 'completed' : 'planned';
  return { ...study, stage: { claims: [{ value: { word }, range: study.range }], range: study.range } };
}

export function finishedFact(study: Study) {
  const claims = study.stage?.claims ?? [];
  return fact(claims.map(({ value, range }) => ({ value: { yes: isFinishedStage(value.word) }, range })));
}

function isFinishedStage(stage: string): boolean {
  return stage === 'completed' || stage === 'reported';
}

/**
 * What a number is that carries no status: observed in a finished study and planned in any other, which is how a plan
 * and a report write theirs. Nobody can tell where nobody can tell the stage.
 */
export function unmarkedStatus(study: Pick<Study, 'stage'>): 'planned' | 'observed' | undefined {
  const finished = isFinished(study);
  if (finished === undefined) return undefined;
  return finished ? 'observed' : 'planned';
}

/** Claims about numbers with one status. */
export function withStatus(
  study: Study,
  claims: readonly Claim<Quantity>[] | undefined,
  status: 'planned' | 'observed',
): Claim<Quantity>[] {
  const unmarked = unmarkedStatus(study);
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
