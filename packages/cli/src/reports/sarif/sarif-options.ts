import type { Language, Severity } from '@rtw-protocol/model';
import type { ShippedCriteria } from './shipped-criteria.ts';

export interface SarifOptions {
  language: Language;
  least: Severity;
  version: string;
  /** Where the paths of the files begin, and where the shipped library lies, as addresses that end with a slash. */
  places: { folder: string; library: string };
  /** The folder that a service has put the repository in, where one runs the tool: its paths begin there. */
  repository?: string | undefined;
  shipped: ShippedCriteria;
}
