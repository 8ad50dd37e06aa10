import type { Study } from '@rtw-protocol/model';
import { type Alternatives, derive } from './alternatives.ts';
import { total } from './counts.ts';
import { withStatus } from './stage.ts';

/** Where the number of participants is read, the first that is told: a study that does not randomise has none of the first. */
const entries = ['randomised', 'started', 'consented'] as const;

/** Those who are left at later stations: there were at least as many at the start. */
const later = ['analysed', 'followed'] as const;

/** The number of people who entered the study, by the station that tells it. */
export function recruitedExactly(study: Study, status: 'planned' | 'observed'): Alternatives {
  for (const station of entries) {
    const number = total(study, withStatus(study, study.flow?.[station]?.claims, status));
    if (number.length > 0) return number;
  }
  return [];
}

/** The number recruited; known to be no smaller than those analysed or followed where it is not told itself. */
export function recruited(study: Study): Alternatives {
  const exact = recruitedExactly(study, 'observed');
  if (exact.length > 0) return exact;
  for (const station of later) {
    const claims = withStatus(study, study.flow?.[station]?.claims, 'observed');
    const points = new Set(claims.map((claim) => claim.at));
    const number = points.size < 2 ? total(study, claims) : [];
    if (number.length > 0) return derive(number, ({ max: _, maxOpen: __, ...least }) => least);
  }
  return [];
}
