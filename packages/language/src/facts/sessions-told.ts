import { type Arm, add, exactly, type JudgedStudy, type Study } from '@rtw-protocol/model';
import { type Alternatives, alternatives, combine } from './alternatives.ts';
import { fact } from './fact.ts';
import { latest } from './latest.ts';
import { experimentalArms } from './workplace-parts.ts';

/**
 * How many sessions the components of an experimental arm tell of, added up; the most, where there are several arms.
 * A component that tells of none adds none, so that a programme is intensive only where the protocol shows it to be.
 */
export function sessionsToldFact(study: Study): JudgedStudy['sessionsTold'] {
  const none: Alternatives = [{ value: exactly('number', 0), range: study.range }];
  const arms = experimentalArms(study).map((arm) => sessionsOf(arm, none));
  return fact(arms.length > 0 ? latest(arms) : none);
}

function sessionsOf({ components }: Arm, none: Alternatives): Alternatives {
  return components
    .map(({ sessions }) => alternatives(sessions?.claims.filter((claim) => claim.arm === undefined) ?? []))
    .filter((told) => told.length > 0)
    .reduce((sum, told) => combine(told, sum, add), none);
}
