import type { Arm, Study } from '@rtw-protocol/model';
import { entryWords, isKindOf } from './terms.ts';

/** Kinds of intervention that a team of several professions gives. */
const givenByTeam = ['multimodal-rehabilitation', 'interdisciplinary-rehabilitation', 'intensified-cooperation'];

/**
 * Whether what an arm receives is multimodal: of two natures or more, or given by a team. What everybody gets anyway
 * does not count. Several professions that give the same may be a team, or take turns, and where nobody is named a
 * team may give it: then it cannot be told.
 */
export function isMultimodal(study: Study, arm: Arm): boolean | undefined {
  const kinds = arm.components.map(({ kind }) => kind);
  if (arm.components.some(isGivenByTeam)) return true;
  const natures = new Set(kinds.flatMap((kind) => entryWords(kind, 'nature')).filter((word) => word !== 'usual-care'));
  if (arm.workplace.length > 0) natures.add('work-directed');
  if (natures.size > 1) return true;
  const isOpen =
    arm.components.length === 0 || study.open.some((list) => list === 'components' || list === 'workplace');
  const isVague = kinds.some((kind) => entryWords(kind, 'nature').length === 0);
  const mayBeTeam = arm.components.some((part) => !isUsual(part) && part.provider?.claims.length !== 1);
  return isOpen || isVague || mayBeTeam ? undefined : false;
}

/** Whether a component is what a team gives, or a team is named to give it. */
export function isGivenByTeam({ kind, provider }: Arm['components'][number]): boolean {
  const hasTeam = provider?.claims.some(({ value }) => isKindOf(value, 'rehabilitation-team')) === true;
  return hasTeam || isKindOf(kind, ...givenByTeam) === true;
}

function isUsual({ kind }: Arm['components'][number]): boolean {
  return entryWords(kind, 'nature').includes('usual-care');
}
