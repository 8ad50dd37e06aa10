import type { Property } from '@rtw-protocol/model';

/** Whether a protocol says nothing of something: "not reported" is silence that is spoken, and no less silent. */
export function isSilent(property: Property | undefined): boolean {
  return property === undefined || (property.claims.length === 0 && property.silence?.kind === 'not-reported');
}

/** Whether an outcome tells nothing of its time, neither when it is measured nor over which stretch it is counted. */
export function isSilentOnTime(times: { at?: Property; window?: Property; comparedAt?: Property }): boolean {
  return isSilent(times.at) && isSilent(times.window) && isSilent(times.comparedAt);
}
