import type { Severity } from '@rtw-protocol/model';

/** How SARIF calls the severities. */
export const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** How code scanning on GitHub does. */
export const problemSeverities = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
} as const satisfies Record<Severity, string>;
