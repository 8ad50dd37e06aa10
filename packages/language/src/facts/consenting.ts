import { type Quantity, ratioOf, type Study } from '@rtw-protocol/model';
import { type Alternatives, combine, derive } from './alternatives.ts';
import { total } from './counts.ts';
import { isFinished, withStatus } from './stage.ts';

/**
 * Those who consent as a share of those identified. Whoever is randomised has consented: where the number who consent
 * is not told, it is no smaller than that.
 */
export function shareConsenting(study: Study): Alternatives {
  const identified = numberAt(study, 'identified');
  const consented = numberAt(study, 'consented');
  const some = consented.length > 0 ? consented : derive(numberAt(study, 'randomised'), atLeast);
  return combine(some, identified, (part, whole) => ratioOf(part, whole));
}

function numberAt(study: Study, station: 'identified' | 'consented' | 'randomised'): Alternatives {
  const status = isFinished(study) ? 'observed' : 'planned';
  return total(study, withStatus(study, study.flow?.[station]?.claims, status));
}

function atLeast({ max: _, maxOpen: __, ...least }: Quantity): Quantity {
  return least;
}
