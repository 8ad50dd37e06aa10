import type { CompiledCriterion, CompiledSet } from '@rtw-protocol/language';
import type { PhysicalLocation } from 'sarif';
import type { Titles } from '../text-options.ts';

export interface ShippedCriterion {
  set: CompiledSet;
  criterion: CompiledCriterion;
  examples: readonly { answer: string; text: string }[];
}

/** What a log tells of the criteria that ship with the tool, for those who read it without the tool. */
export interface ShippedCriteria {
  titles: Titles;
  /** Nothing for a criterion that a project or a funder wrote. */
  criterion(code: string): ShippedCriterion | undefined;
  /** Where it stands in the library. */
  placeOf(code: string): PhysicalLocation | undefined;
}
