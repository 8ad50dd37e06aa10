import type { JudgedStudy, Study } from '@rtw-protocol/model';
import { yesNoFact } from './fact.ts';
import { onSickLeaveFact } from './population.ts';
import { isKindOf } from './terms.ts';

// What decides whether a criterion concerns a study at all. Here silence is an answer: a study is taken for a trial
// of an effect in people on sick leave unless it says something else, or else no criterion could tell whom it is for.

const comparing = ['controlled', 'uncontrolled', 'observational', 'economic-evaluation', 'mixed-methods'];

/** Whether the study is qualitative and nothing else. */
export function qualitativeFact(study: Study): JudgedStudy['qualitative'] {
  const isQualitative = hasKind(study, 'qualitative') && !hasKind(study, ...comparing);
  return yesNoFact(isQualitative, (study.design ?? study).range);
}

/** Whether the study is to test an effect. Feasibility studies and those sized for precision are not. */
export function testsEffectFact(study: Study): JudgedStudy['testsEffect'] {
  const aims = study.design?.aim?.claims ?? [];
  const hasOtherAim = aims.length > 0 && aims.every(({ value }) => value.word !== 'effect');
  const isForEffect = !hasOtherAim && !hasKind(study, 'feasibility-study');
  return yesNoFact(isForEffect, (study.design?.aim ?? study.design ?? study).range);
}

/** Whether nobody is on sick leave at inclusion. */
export function preventionFact(study: Study): JudgedStudy['prevention'] {
  const isOn = onSickLeaveFact(study)?.claims[0]?.value.yes;
  return yesNoFact(isOn === false, (study.population?.sickLeaveStatus ?? study.population ?? study).range);
}

function hasKind(study: Study, ...names: readonly string[]): boolean {
  return study.design?.kinds?.claims.some(({ value }) => isKindOf(value, ...names)) === true;
}
