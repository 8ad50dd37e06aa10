import { type Arm, add, exactly, type JudgedStudy, type Study } from '@rtw-protocol/model';
import { type Alternatives, alternatives, combine } from './alternatives.ts';
import { fact } from './fact.ts';
import { latest } from './latest.ts';
import { isKindOf } from './terms.ts';
import { experimentalArms } from './workplace-parts.ts';

/**
 * How many sessions the components of an experimental arm tell of, added up; the most, where there are several arms.
 * A component that does not tell makes it "at least" what the others take; usual care does not count.
 */
export function sessionsToldFact(study: Study): JudgedStudy['sessionsTold'] {
  const none: Alternatives = [{ value: exactly('number', 0), range: study.range }];
  const arms = experimentalArms(study).map((arm) => sessionsOf(arm, none));
  return fact(arms.length > 0 ? latest(arms) : none);
}

function sessionsOf({ components }: Arm, none: Alternatives): Alternatives {
  return components
    .filter(({ kind }) => isKindOf(kind, 'care-as-usual') !== true)
    .map(({ sessions }) => alternatives(sessions?.claims.filter((claim) => claim.arm === undefined) ?? []))
    .map((told) =>
      told.length > 0 ? told : none.map(({ value: { max: _, ...some }, range }) => ({ value: some, range })),
    )
    .reduce((sum, told) => combine(told, sum, add), none);
}
