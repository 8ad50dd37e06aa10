import type { Claim, Quantity, SampleSize, Study } from '@rtw-protocol/model';
import { type Alternatives, alternatives } from './alternatives.ts';
import { timesArms, total } from './counts.ts';
import { latest } from './latest.ts';
import { isPrimary } from './outcome-data.ts';

/**
 * The power calculations that the study's size is judged by: those for a primary outcome, or else those that do
 * not say for which outcome they are. Calculations for secondary outcomes do not decide.
 */
export function decidingSizes(study: Study): SampleSize[] {
  const primary = new Set(study.outcomes.filter((outcome) => isPrimary(outcome)).map(({ name }) => name));
  const forPrimary = study.sampleSizes.filter((size) => size.outcomes.some((name) => primary.has(name)));
  return forPrimary.length > 0 ? forPrimary : study.sampleSizes.filter((size) => size.outcomes.length === 0);
}

/** The number that the power calculation asks for; of several calculations the largest, which satisfies them all. */
export function requiredNumber(study: Study): Alternatives {
  const numbers = decidingSizes(study).map((size) => {
    const stated = total(study, size.required?.claims ?? []);
    return stated.length > 0 ? stated : timesArms(study, ofEachArm(size.requiredPerArm?.claims));
  });
  return latest(numbers.filter((number) => number.length > 0));
}

/** The number that is to be recruited, as the power calculations state it. */
export function numberToRecruit(study: Study): Alternatives {
  return alternatives(
    decidingSizes(study).flatMap((size) => {
      const stated = total(study, size.participants?.claims ?? []);
      return stated.length > 0 ? stated : timesArms(study, ofEachArm(size.participantsPerArm?.claims));
    }),
  );
}

/** A number that is told for each arm alike; one for a single arm is not. */
function ofEachArm(claims: readonly Claim<Quantity>[] | undefined): Alternatives {
  return alternatives((claims ?? []).filter((claim) => claim.arm === undefined));
}
