import { pathToFileURL } from 'node:url';
import { URI } from 'langium';

/** A path of this machine as the language knows it. */
export function addressOf(path: string): URI {
  return URI.parse(pathToFileURL(path).href);
}
