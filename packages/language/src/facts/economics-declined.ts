import type { JudgedStudy, Study } from '@rtw-protocol/model';
import { yesNoFact } from './fact.ts';

/** Whether the study says that no economic evaluation is planned: then there are no details to tell. */
export function economicsDeclinedFact(study: Study): JudgedStudy['economicsDeclined'] {
  const answers = study.economics?.planned?.claims.map(({ value }) => value.yes) ?? [];
  const isDeclined = answers.length > 0 && answers.every((answer) => !answer);
  return yesNoFact(isDeclined, (study.economics?.planned ?? study).range);
}
