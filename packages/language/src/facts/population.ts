import type { JudgedStudy, Study } from '@rtw-protocol/model';
import { yesNoFact } from './fact.ts';

/**
 * Whether people are on sick leave at inclusion. Where some are and some are not, the answer is yes: a return can
 * be measured. The stated status decides; else a length of the current sick leave tells that there is one.
 */
export function onSickLeaveFact(study: Study): JudgedStudy['onSickLeave'] {
  const { sickLeaveStatus, sickLeave } = study.population ?? {};
  const [status] = sickLeaveStatus?.claims ?? [];
  if (status) {
    const isOn = sickLeaveStatus?.claims.some(({ value }) => value.word === 'on-sick-leave');
    return yesNoFact(isOn, status.range);
  }
  const [length] = sickLeave?.claims ?? [];
  const answers = new Set(sickLeave?.claims.map(({ value }) => hasLength(value.min, value.max)));
  return length && answers.size === 1 ? yesNoFact([...answers][0], length.range) : undefined;
}

/**
 * Whether people on sick leave and people who are not take part side by side. A length of the current sick leave tells
 * that all are on it; where nothing is told, it is not known.
 */
export function mixedStatusFact(study: Study): JudgedStudy['mixedStatus'] {
  const { sickLeaveStatus } = study.population ?? {};
  const words = sickLeaveStatus?.claims.map(({ value }) => value.word) ?? [];
  if (sickLeaveStatus && words.length > 0) {
    const isMixed = words.includes('on-sick-leave') && words.some((word) => word !== 'on-sick-leave');
    return yesNoFact(isMixed, sickLeaveStatus.range);
  }
  const onSickLeave = onSickLeaveFact(study);
  return onSickLeave && yesNoFact(false, onSickLeave.range);
}

/** "2..12 weeks" and "at most 12 weeks" are lengths of a sick leave; "0..12 weeks" may be none. */
function hasLength(min: number | undefined, max: number | undefined): boolean | undefined {
  if (max !== undefined && max <= 0) return false;
  return min === undefined ? max !== undefined || undefined : min > 0 || undefined;
}
