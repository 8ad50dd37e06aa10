import type { Quantity, Study } from '@rtw-protocol/model';
import { type Alternatives, combine, derive } from './alternatives.ts';
import { total } from './counts.ts';
import { withStatus } from './stage.ts';
import { isKindOf } from './terms.ts';

type Status = 'planned' | 'observed';
type Station = 'randomised' | 'started' | 'consented' | 'analysed' | 'followed';

/** Those who are left after the start: there were at least as many at it. The nearest to the start tells most. */
const later = ['analysed', 'followed'] as const;

/**
 * The number of people who entered the study: those randomised, or those who started where nobody is randomised.
 * Where that is not told, the stations around it bound it, so that telling it changes no answer.
 */
export function entered(study: Study, status: Status): Alternatives {
  const exact = enteredExactly(study, status);
  if (exact.length > 0) return exact;
  return between(derive(numberAt(study, 'started', status), atLeast), atMostConsented(study, status));
}

/** The number of people who entered the study, as it is told. */
export function enteredExactly(study: Study, status: Status): Alternatives {
  const randomised = numberAt(study, 'randomised', status);
  return randomised.length > 0 || !isWithoutLot(study) ? randomised : numberAt(study, 'started', status);
}

/** The number recruited; known to be no smaller than those analysed or followed where nothing nearer is told. */
export function recruited(study: Study): Alternatives {
  const told = entered(study, 'observed');
  if (told.some(({ value }) => value.min !== undefined)) return told;
  const left = later.map((station) => numberAt(study, station, 'observed')).find((number) => number.length > 0) ?? [];
  return between(derive(left, atLeast), told);
}

function atMostConsented(study: Study, status: Status): Alternatives {
  return derive(numberAt(study, 'consented', status), ({ min: _, minOpen: __, ...most }) => most);
}

function atLeast({ max: _, maxOpen: __, ...least }: Quantity): Quantity {
  return least;
}

function between(least: Alternatives, most: Alternatives): Alternatives {
  if (least.length === 0 || most.length === 0) return least.length === 0 ? most : least;
  return combine(least, most, (low, high) => ({
    ...low,
    ...(high.max === undefined ? {} : { max: high.max }),
    ...(high.maxOpen ? { maxOpen: true } : {}),
  }));
}

/** The number at one station. Where it is told for several points of time, it is not one number. */
function numberAt(study: Study, station: Station, status: Status): Alternatives {
  const claims = withStatus(study, study.flow?.[station]?.claims, status);
  return new Set(claims.map((claim) => claim.at)).size < 2 ? total(study, claims) : [];
}

/** Whether the design is told, and nobody is randomised in it. */
function isWithoutLot(study: Study): boolean {
  const kinds = study.design?.kinds?.claims ?? [];
  return kinds.length > 0 && kinds.every(({ value }) => isKindOf(value, 'randomised') === false);
}
