import type { Localized } from '@rtw-protocol/model';

/** The two answers that need no words of their own. */
export const yesNo = {
  yes: { en: 'yes', sv: 'ja' },
  no: { en: 'no', sv: 'nej' },
} satisfies Record<string, Localized>;
