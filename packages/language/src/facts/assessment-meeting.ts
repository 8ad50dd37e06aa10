import type { JudgedStudy, Study } from '@rtw-protocol/model';
import { yesNoFact } from './fact.ts';
import { isKindOf } from './terms.ts';
import { experimentalArms } from './workplace-parts.ts';

/** Whether an experimental arm gets an assessment meeting or a SASSAM assessment; no, unless the protocol names one. */
export function hasAssessmentMeetingFact(study: Study): JudgedStudy['hasAssessmentMeeting'] {
  const parts = experimentalArms(study).flatMap(({ components, workplace }) => [...workplace, ...components]);
  const found = parts.find(({ kind }) => isKindOf(kind, 'assessment-meeting', 'SASSAM-assessment') === true);
  return yesNoFact(found !== undefined, (found ?? study).range);
}
