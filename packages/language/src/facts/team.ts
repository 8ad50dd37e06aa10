import type { Arm, JudgedStudy, Study } from '@rtw-protocol/model';
import { yesNoFact } from './fact.ts';
import { isGivenByTeam } from './multimodal.ts';
import { isKindOf } from './terms.ts';
import { experimentalArms } from './workplace-parts.ts';

type Component = Arm['components'][number];

/** Whether a team gives what an experimental arm receives; no, unless the protocol says so. */
export function teamBasedFact(study: Study): JudgedStudy['teamBased'] {
  const given = givenByTeams(study);
  return yesNoFact(given.length > 0, (given[0] ?? study).range);
}

/** Whether the professions of every team are named; where they are not, more may be in it than is said. */
export function professionsNamedFact(study: Study): JudgedStudy['professionsNamed'] {
  const given = givenByTeams(study);
  const isNamed = given.length > 0 && given.every(namesProfessions);
  return yesNoFact(isNamed || undefined, (given[0]?.provider ?? study).range);
}

function givenByTeams(study: Study): Component[] {
  const components = experimentalArms(study).flatMap((arm) => arm.components);
  return components.filter((part) => isGivenByTeam(part) || isKindOf(part.kind, 'team-based-support') === true);
}

/** Two professions or more stand beside the team, or what stands with it tells who is in it. */
function namesProfessions({ provider }: Component): boolean {
  const claims = provider?.claims.map(({ value }) => value) ?? [];
  const teams = claims.filter((value) => isKindOf(value, 'rehabilitation-team') === true);
  return claims.length - teams.length > 1 || teams.some(({ text }) => text !== undefined);
}
