import type { Arm, Study } from '@rtw-protocol/model';
import { present } from './fact.ts';
import { entryWords } from './terms.ts';
import { experimentalArms, mayHaveMore, onceEach } from './workplace-parts.ts';

type Component = Arm['components'][number];

/**
 * What the experimental arms receive beside usual care; a component that several arms share is there once. One that
 * does not tell when it is given is given while the arm receives its intervention, and sessions by need are sessions.
 */
export function componentsOf(study: Study): Component[] {
  const parts = experimentalArms(study).flatMap(({ components, during }) =>
    components.map((part) => ({ ...part, ...present({ during: part.during ?? during, sessions: sessionsOf(part) }) })),
  );
  return onceEach(parts).filter((part) => !isUsualCare(part));
}

function sessionsOf({ sessions, tailoredSessions }: Component): Component['sessions'] {
  return (tailoredSessions?.claims.length ?? 0) > 0 && (sessions?.claims.length ?? 0) === 0
    ? tailoredSessions
    : sessions;
}

function isUsualCare({ kind }: Component): boolean {
  return entryWords(kind, 'nature').includes('usual-care');
}

/** What the number of components of the experimental arms says, as of any list of a study. */
export function stateOfComponents(study: Study): 'closed' | 'open' | 'silent' | 'none' {
  const arms = experimentalArms(study);
  const mayBeMore = mayHaveMore(study) || study.open.includes('arms');
  // An arm that gets something at the workplace may consist of that alone.
  const isTold = arms.length > 0 && arms.every((arm) => arm.components.length > 0 || arm.workplace.length > 0);
  if (componentsOf(study).length === 0) return isTold && !mayBeMore ? 'none' : 'silent';
  return isTold && !mayBeMore ? 'closed' : 'open';
}
