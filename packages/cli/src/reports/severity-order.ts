import { type Severity, severities } from '@rtw-protocol/model';

/** Whether a severity is the given one or a graver one. */
export function isAtLeast(severity: Severity, least: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(least);
}
