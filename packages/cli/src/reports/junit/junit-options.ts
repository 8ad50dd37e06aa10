import type { Language, Severity } from '@rtw-protocol/model';
import type { Titles } from '../text-options.ts';

export interface JunitOptions {
  language: Language;
  /** The least grave findings that are told. */
  least: Severity;
  /** The least grave findings that make a test fail; others are told of a test that passed. */
  failing: Severity;
  titles: Titles;
}
