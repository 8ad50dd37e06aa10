import type { Finding, Localized } from '@rtw-protocol/model';
import type { Location } from 'sarif';
import { checkedFile, fileAt } from './artifact-location.ts';
import { messageText } from './message-text.ts';
import { regionOf } from './region.ts';
import type { SarifOptions } from './sarif-options.ts';

/** The other places that belong to a finding, and the criterion that it comes from. */
export function relatedLocationsOf({ code, related = [] }: Finding, path: string, options: SarifOptions): Location[] {
  const { language, places, repository, shipped } = options;
  const others = related.flatMap(({ uri, range, message }) => {
    const artifactLocation = uri === undefined ? checkedFile(path) : fileAt(uri, places, repository);
    if (!artifactLocation) return [];
    return [
      {
        physicalLocation: { artifactLocation, region: regionOf(range) },
        message: { text: messageText(message[language]) },
      },
    ];
  });
  const criterion = shipped.placeOf(code);
  const named = criterion ? [{ physicalLocation: criterion, message: { text: criterionWords(code)[language] } }] : [];
  return [...others, ...named].map((location, index) => ({ id: index + 1, ...location }));
}

const criterionWords = (code: string): Localized => ({ en: `The criterion ${code}`, sv: `Kriteriet ${code}` });
