import type { Language } from '@rtw-protocol/model';
import type { Colours } from '../terminal/colours.ts';

export interface PageOptions {
  language: Language;
  /** Columns for running text. */
  width: number;
  /** Columns for tables; without an end where nobody sees the page in a terminal. */
  tableWidth: number;
  colours: Colours;
}
