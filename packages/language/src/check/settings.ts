import type { Language, Severity } from '@rtw-protocol/model';

/** Remarks as hints beside the text, among the problems like everything else, or not at all. */
export const remarksShown = ['hint', 'show', 'hide'] as const;
export type RemarksShown = (typeof remarksShown)[number];

/** What a reader asked for. */
export interface Settings {
  /** The language of what the product says. */
  language: Language;
  /** Severities of criteria by id, where they differ from the set's own. */
  severities: Readonly<Record<string, Severity | 'off'>>;
  /** How an editor shows what is no more than a remark; as hints, unless it says otherwise. */
  remarks?: RemarksShown;
}
