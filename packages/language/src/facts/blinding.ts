import type { JudgedStudy, Study } from '@rtw-protocol/model';
import { yesNoFact } from './fact.ts';
import { isKindOf } from './terms.ts';

/**
 * Whether anybody is kept from knowing the allocation: yes where the study names somebody, no where it says that the
 * question does not arise, or that participants know it as well as those who assess or analyse.
 */
export function blindsSomebodyFact({ design }: Study): JudgedStudy['blindsSomebody'] {
  const { blinded, notBlinded } = design ?? {};
  if (blinded && blinded.claims.length > 0) return yesNoFact(true, blinded.range);
  if (blinded?.silence?.kind === 'not-applicable') return yesNoFact(false, blinded.range);
  const knows = (...parties: readonly string[]) =>
    notBlinded?.claims.some(({ value }) => isKindOf(value, ...parties) === true) === true;
  const isOpen = knows('participants') && knows('outcome-assessors', 'researchers');
  return isOpen && notBlinded ? yesNoFact(false, notBlinded.range) : undefined;
}
