import type { JudgedStudy, Study } from '@rtw-protocol/model';
import { yesNoFact } from './fact.ts';
import { onSickLeaveFact } from './population.ts';
import { isKindOf } from './terms.ts';

// What decides whether a criterion concerns a study at all. A study is taken for a trial of an effect unless it says
// something else, or else no criterion could tell whom it is for. What only some trials are, in clusters or matched, is
// not known until the study tells its design; whether it is about prevention, not until it tells whom it includes.

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

/** Whether nobody is on sick leave at inclusion; not known of a study that does not tell whether anybody is. */
export function preventionFact(study: Study): JudgedStudy['prevention'] {
  const onSickLeave = onSickLeaveFact(study);
  return onSickLeave && yesNoFact(onSickLeave.claims[0]?.value.yes === false, onSickLeave.range);
}

const notRandomised = [
  'non-randomised',
  'observational',
  'uncontrolled',
  'qualitative',
  'economic-evaluation',
  'mixed-methods',
];

/** Whether people or groups are randomised: a study that says nothing else is taken for a trial. */
export function randomisedFact(study: Study): JudgedStudy['randomised'] {
  return yesNoFact(isRandomised(study), (study.design ?? study).range);
}

/** Whether what is randomised is groups of people; not known of a study that tells neither its design nor its unit. */
export function clusterRandomisedFact(study: Study): JudgedStudy['clusterRandomised'] {
  const isKnown = tellsDesign(study) || (study.design?.unit?.claims.length ?? 0) > 0;
  return yesNoFact(isKnown ? isClusterRandomised(study) : undefined, (study.design ?? study).range);
}

/** Whether the study only follows what happens anyway. */
export function observationalFact(study: Study): JudgedStudy['observational'] {
  return yesNoFact(hasKind(study, 'observational') && !hasKind(study, 'randomised'), (study.design ?? study).range);
}

/** Whether people are matched with others who are alike; not known of a study that does not tell its design. */
export function matchedFact(study: Study): JudgedStudy['matched'] {
  const isMatched = hasKind(study, 'matched') || (study.analysis?.matchedOn?.claims.length ?? 0) > 0;
  return yesNoFact(isMatched || (tellsDesign(study) ? false : undefined), (study.design ?? study).range);
}

/** Whether groups are compared: a study that says nothing else is taken to compare. */
export function comparesGroupsFact(study: Study): JudgedStudy['comparesGroups'] {
  return yesNoFact(comparesGroups(study), (study.design ?? study).range);
}

/** Whether groups are compared that nobody randomised; not known of a study that does not tell its design. */
export function unrandomisedComparisonFact(study: Study): JudgedStudy['unrandomisedComparison'] {
  if (!tellsDesign(study)) return undefined;
  const isWithoutLot = hasKind(study, 'non-randomised', 'observational') && !hasKind(study, 'randomised');
  return yesNoFact(isWithoutLot && comparesGroups(study), (study.design ?? study).range);
}

function comparesGroups(study: Study): boolean {
  const isAlone = (hasKind(study, 'uncontrolled') || onlyDevelops(study)) && !hasKind(study, 'controlled');
  const hasControl = study.arms.some(({ kind }) => kind.word === 'control');
  return !isAlone || hasControl;
}

/** Whether groups of people are randomised: by its name, or because what is randomised is no person. */
export function isClusterRandomised(study: Study): boolean {
  if (hasKind(study, 'cluster-randomised')) return true;
  if (hasKind(study, 'individually-randomised') || !isRandomised(study)) return false;
  return study.design?.unit?.claims.some(({ value }) => isKindOf(value, 'participants') === false) === true;
}

/** Whether the study tells that each person stands alone in it. Unlike what is taken for granted, silence is no answer. */
export function isOfPersons(study: Study): boolean {
  if (isClusterRandomised(study)) return false;
  if (hasKind(study, 'individually-randomised') || !isRandomised(study)) return true;
  return study.design?.unit?.claims.some(({ value }) => isKindOf(value, 'participants') === true) === true;
}

function isRandomised(study: Study): boolean {
  return hasKind(study, 'randomised') || !(hasKind(study, ...notRandomised) || onlyDevelops(study));
}

/** Whether something is developed and nothing more; a list of arms that is open may hold a trial in a later phase. */
function onlyDevelops(study: Study): boolean {
  return hasKind(study, 'development-study') && !study.open.includes('arms');
}

function tellsDesign({ design }: Study): boolean {
  return (design?.kinds?.claims.length ?? 0) > 0;
}

function hasKind(study: Study, ...names: readonly string[]): boolean {
  return study.design?.kinds?.claims.some(({ value }) => isKindOf(value, ...names)) === true;
}
