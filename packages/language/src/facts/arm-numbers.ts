import type { Arm, ArmFacts, Claim, Quantity, Study } from '@rtw-protocol/model';
import { fact, present } from './fact.ts';
import { asItStands, isFinished } from './stage.ts';

type ArmNumbers = Pick<ArmFacts, 'entered' | 'followed'>;

/**
 * How many there are in an arm at the start and at the end. A finished study tells those who were there; in a plan
 * the number for each arm in the power calculation tells how many are meant to be.
 */
export function armNumbersOf(study: Study, arm: Arm): ArmNumbers {
  const { flow, sampleSizes } = study;
  const starts = [...(flow?.randomised?.claims ?? []), ...(flow?.started?.claims ?? [])];
  const planned = sampleSizes.flatMap(({ participants, participantsPerArm }) => [
    ...ofArm(arm, participants?.claims),
    ...(participantsPerArm?.claims.filter((claim) => claim.arm === undefined || claim.arm === arm.name) ?? []),
  ]);
  return present({
    entered: fact(told(study, [...ofArm(arm, starts), ...(isFinished(study) ? [] : planned)])),
    followed: fact(told(study, ofArm(arm, flow?.followed?.claims))),
  });
}

function ofArm(arm: Arm, claims: readonly Claim<Quantity>[] = []): Claim<Quantity>[] {
  return claims.filter((claim) => claim.arm === arm.name);
}

/** In a finished study what was only planned has not happened. */
function told(study: Study, claims: readonly Claim<Quantity>[]): Claim<Quantity, never>[] {
  const standing = isFinished(study) ? claims.filter(({ status }) => status !== 'planned') : asItStands(study, claims);
  return standing.map(({ arm: _, at: __, about: ___, ...claim }) => claim);
}
