import type { Localized, Severity } from '@rtw-protocol/model';

/** What readers call the severities. */
export const severityWords: Readonly<Record<Severity, Localized>> = {
  error: { en: 'error', sv: 'fel' },
  warning: { en: 'warning', sv: 'varning' },
  info: { en: 'info', sv: 'upplysning' },
};
