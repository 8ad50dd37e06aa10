import type { Localized, Range } from '@rtw-protocol/model';

/**
 * What a change of a template means for the protocols that follow it. `stricter`: one that passed may fail, or its
 * references no longer lead anywhere. `looser`: something is asked less of. `added`: more is asked or offered, and no
 * protocol fails by it. `wording`: it reads otherwise.
 */
export const changeKinds = ['stricter', 'looser', 'added', 'wording'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One thing that a new version of a template changes. */
export interface TemplateChange {
  kind: ChangeKind;
  /** The criterion, the part of the template or the property that it is about. */
  about: string;
  message: Localized;
  /** Where the new version says so; of what is gone, where the old one did. */
  place?: { version: 'old' | 'new'; uri: string; range: Range };
}
