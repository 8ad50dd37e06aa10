import type { Finding } from '@rtw-protocol/model';
import type { Location } from 'sarif';
import { printable } from '../../text/printable.ts';

/** Where a finding stands in the structure of its protocol: the innermost statement, and the way to it. */
export function logicalLocationsOf({ place = [] }: Finding): Pick<Location, 'logicalLocations'> {
  const last = place.at(-1);
  if (last === undefined) return {};
  const [kind = '', ...name] = printable(last).split(' ');
  return {
    logicalLocations: [{ name: name.join(' ') || kind, fullyQualifiedName: printable(place.join('/')), kind }],
  };
}
