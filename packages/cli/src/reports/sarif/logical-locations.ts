import type { Finding } from '@rtw-protocol/model';
import type { Location } from 'sarif';
import { printable } from '../../text/printable.ts';

/** Where a finding stands in the structure of its protocol: the innermost statement, and the way to it. */
export function logicalLocationsOf({ place = [] }: Finding): Pick<Location, 'logicalLocations'> {
  const last = place.at(-1);
  if (last === undefined) return {};
  // `outcome SickLeave`; what has no name of its own is called by its first word.
  const [word = '', ...name] = printable(last).split(' ');
  const fullyQualifiedName = printable(place.join('/'));
  if (name.length === 0) return { logicalLocations: [{ name: word, fullyQualifiedName }] };
  return { logicalLocations: [{ name: name.join(' '), fullyQualifiedName, kind: word }] };
}
