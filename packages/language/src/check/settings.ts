import type { Language, Severity } from '@rtw-protocol/model';

/** What a reader asked for. */
export interface Settings {
  /** The language of what the product says. */
  language: Language;
  /** Severities of criteria by id, where they differ from the set's own. */
  severities: Readonly<Record<string, Severity | 'off'>>;
}
