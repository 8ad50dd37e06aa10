import { type JudgedStudy, type OutcomeFacts, type Study, subtract } from '@rtw-protocol/model';
import { type Alternatives, combine } from './alternatives.ts';
import { fact, present } from './fact.ts';
import { lengthsAlone } from './followed-for.ts';
import type { InterventionEnds } from './intervention-end.ts';
import { latest, latestKnown } from './latest.ts';
import { studyFollowUp } from './outcome-times.ts';
import { asItStands } from './stage.ts';
import type { TimeLine } from './time-line.ts';

/**
 * How long people are followed: the study's own statement, with what follows from its outcomes. Of several primary
 * outcomes the one that is followed longest counts.
 */
export function followUpFact(
  study: Study,
  outcomes: readonly OutcomeFacts[],
  ends: InterventionEnds,
  timeLine: TimeLine,
): JudgedStudy['followUp'] {
  const lastOf = (chosen: readonly OutcomeFacts[]): Alternatives =>
    latestKnown(chosen.map((outcome) => outcome.lastFollowUp?.claims ?? []));
  const primaries = outcomes.filter((outcome) => isYes(outcome.primary));
  const primary = lastOf(primaries);
  const longest = latestKnown(outcomes.map(({ followedFor }) => followedFor?.claims ?? []));
  const stated = statedFollowUp(study, timeLine);
  const known = outcomes.flatMap(({ followedFor }) => (followedFor ? [followedFor.claims] : []));
  const whole = stated.length > 0 ? latest([stated, ...known]) : longest;
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
    whole: fact(whole),
  });
  const place = study.followUp?.range ?? (primary[0] ?? afterEnd[0])?.range ?? longest[0]?.range ?? work[0]?.range;
  return place && { claims: [], range: place, ...study.followUp, about };
}

function isYes(answer: OutcomeFacts['primary']): boolean {
  return answer?.claims.some(({ value }) => value.yes) === true;
}

/** How long the study says that it follows people; a length that is counted from nowhere is a length all the same. */
function statedFollowUp(study: Study, timeLine: TimeLine): Alternatives {
  const times = studyFollowUp(study, timeLine);
  return times.length > 0 ? times : lengthsAlone(asItStands(study, study.followUp?.claims ?? []));
}
