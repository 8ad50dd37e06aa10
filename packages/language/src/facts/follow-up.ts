import { type JudgedStudy, type OutcomeFacts, type Study, subtract } from '@rtw-protocol/model';
import { type Alternatives, combine } from './alternatives.ts';
import { fact, present } from './fact.ts';
import type { InterventionEnds } from './intervention-end.ts';
import { latestKnown } from './latest.ts';

/**
 * How long people are followed: the study's own statement, with what follows from its outcomes. Of several primary
 * outcomes the one that is followed longest counts.
 */
export function followUpFact(
  study: Study,
  outcomes: readonly OutcomeFacts[],
  ends: InterventionEnds,
): JudgedStudy['followUp'] {
  const lastOf = (chosen: readonly OutcomeFacts[]): Alternatives =>
    latestKnown(chosen.map((outcome) => outcome.lastFollowUp?.claims ?? []));
  const primaries = outcomes.filter((outcome) => isYes(outcome.primary));
  const primary = lastOf(primaries);
  const longest = latestKnown(outcomes.map(({ followedFor }) => followedFor?.claims ?? []));
  const work = latestKnown(
    outcomes.filter(({ workOutcome }) => isYes(workOutcome)).map(({ followedFor }) => followedFor?.claims ?? []),
  );
  const end = ends.ofStudy();
  const afterEnd =
    end.length > 0
      ? combine(primary, end, subtract)
      : latestKnown(primaries.map(({ afterIntervention }) => afterIntervention?.claims ?? []));
  const about = present({
    primary: fact(primary),
    afterIntervention: fact(afterEnd),
    workOutcomes: fact(work),
    longest: fact(longest),
  });
  const place = study.followUp?.range ?? (primary[0] ?? afterEnd[0])?.range ?? longest[0]?.range ?? work[0]?.range;
  return place && { claims: [], range: place, ...study.followUp, about };
}

function isYes(answer: OutcomeFacts['primary']): boolean {
  return answer?.claims.some(({ value }) => value.yes) === true;
}
