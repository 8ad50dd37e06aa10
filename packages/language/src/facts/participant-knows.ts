import type { Arm, Claim, JudgedStudy, Range, Study } from '@rtw-protocol/model';
import { fact, present } from './fact.ts';
import { isKindOf } from './terms.ts';
import { workplacePartsOf } from './workplace-parts.ts';

type Part = Arm['workplace'][number];

/** The participant's own interview is no contact with the employer, and training of supervisors is about nobody. */
const behindNobody = ['employee-interview', 'supervisor-training'];

/** The workplace parts of the experimental arms, with whether the participant knows of them. */
export function workplacePartsWithKnowledge(study: Study): JudgedStudy['workplaceParts'] {
  return workplacePartsOf(study).map((part) => ({
    ...part,
    ...present({ participantKnows: fact(knowledgeOf(part)) }),
  }));
}

/**
 * Whether the participant knows that the workplace is contacted: by having consented, or by carrying the message; no
 * where it is said that no consent is asked for. To be there tells nothing of what went before: a project held meetings
 * with employees whose employers it had turned to without their knowing.
 */
function knowledgeOf({ kind, consent, carriedBy, range }: Part): Claim<{ yes: boolean }>[] {
  const knows = (yes: boolean, at: Range) => ({ value: { yes }, range: at });
  if (isKindOf(kind, ...behindNobody)) return [knows(true, range)];
  const carrier = carriedBy?.claims.find(({ value }) => isKindOf(value, 'participants'));
  const consented = (consent?.claims ?? []).map((claim) => knows(claim.value.yes, claim.range));
  return carrier ? [...consented, knows(true, carrier.range)] : consented;
}
