import {
  add,
  type Claim,
  divide,
  type JudgedStudy,
  multiply,
  type Quantity,
  type Study,
  subtract,
} from '@rtw-protocol/model';
import { type Alternatives, alternatives, combine } from './alternatives.ts';
import { fact, present, withoutBlock } from './fact.ts';
import type { InterventionEnds } from './intervention-end.ts';
import { latestKnown } from './latest.ts';

type Told = { readonly claims: readonly Claim<Quantity>[] };
type Facts = Pick<JudgedStudy, 'participants' | 'followUp'>;

/**
 * Whether the plan has time enough: how long recruitment takes at the pace that is told or between its dates, how
 * long the whole takes until the last person has been followed up, and how long the project lasts.
 */
export function timePlanFact(study: Study, { participants, followUp }: Facts, ends: InterventionEnds) {
  const atPace = combine(participants?.about?.planned?.claims ?? [], timesPerPerson(study), multiply);
  const { recruitmentStart, recruitmentEnd, projectStart, projectEnd } = study.dates ?? {};
  const recruitment = alternatives([...atPace, ...between(recruitmentStart, recruitmentEnd)]);
  // The last person to be included still has the intervention and the follow-up ahead.
  const each = latestKnown([followUp?.about?.longest?.claims ?? [], ends.ofStudy()]);
  const needed = combine(recruitment, each, add);
  const told = planned(study.projectLength?.claims ?? []);
  const available = alternatives([...told, ...between(projectStart, projectEnd)]);
  const place = (recruitment[0] ?? available[0])?.range;
  const about = present({ recruitment: fact(recruitment), available: fact(available) });
  return place && { claims: needed.map(withoutBlock), about, range: place };
}

/** The time that one person more takes: a month divided by the ten who are included in it. */
function timesPerPerson({ flow }: Study): Alternatives {
  const rate = flow?.rate;
  return planned(rate?.claims ?? []).flatMap((claim) => {
    const per = claim.about?.per ?? rate?.about?.per;
    return combine(alternatives(per?.claims ?? []), alternatives([claim]), divide);
  });
}

/** How much time lies between two dates. */
function between(start: Told | undefined, end: Told | undefined): Alternatives {
  const [from, to] = [start, end].map((date) => alternatives(planned(date?.claims ?? [])));
  return combine(to ?? [], from ?? [], subtract);
}

/** What was observed in the end is no plan. */
function planned<C extends Claim<Quantity>>(claims: readonly C[]): C[] {
  return claims.filter(({ status, arm }) => status !== 'observed' && arm === undefined);
}
