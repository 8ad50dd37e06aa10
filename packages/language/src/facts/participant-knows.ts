import type { Arm, JudgedStudy, Study } from '@rtw-protocol/model';
import { present, yesNoFact } from './fact.ts';
import { isKindOf } from './terms.ts';
import { workplacePartsOf } from './workplace-parts.ts';

type Part = Arm['workplace'][number];

/** A meeting of three is held with the participant; training of supervisors is about no participant. */
const heldOpenly = ['three-party-meeting', 'employee-interview', 'supervisor-training'];

/** The workplace parts of the experimental arms, with whether the participant knows of them. */
export function workplacePartsWithKnowledge(study: Study): JudgedStudy['workplaceParts'] {
  return workplacePartsOf(study).map((part) => ({
    ...part,
    ...present({ participantKnows: yesNoFact(doesParticipantKnow(part), (part.consent ?? part).range) }),
  }));
}

/**
 * Whether the participant knows that the workplace is contacted: by having consented, by being there, or by carrying
 * the message. No where it is said that no consent is asked for.
 */
function doesParticipantKnow({ kind, consent, with: taking, carriedBy }: Part): boolean | undefined {
  const answers = new Set(consent?.claims.map(({ value }) => value.yes));
  if (answers.size > 0) return answers.size === 1 ? answers.has(true) : undefined;
  const people = [...(taking?.claims ?? []), ...(carriedBy?.claims ?? [])];
  const isThere = people.some(({ value }) => isKindOf(value, 'participants'));
  return isThere || isKindOf(kind, ...heldOpenly) || undefined;
}
