import { resolve } from 'node:path';
import { isWithin } from '../files/is-within.ts';
import { shownPath } from '../files/read-protocol.ts';

/**
 * How a service finds a file whose path we show: seen from the folder that it has put the repository in, wherever in it
 * the tool runs. A file outside of it, and any file where there is no such folder, keeps the path that is shown.
 */
export function pathInRepository(repository: string | undefined, folder: string): (path: string) => string {
  if (!repository) return (path) => path;
  return (path) => {
    const file = resolve(folder, path);
    return isWithin(resolve(repository), file) ? shownPath(file, resolve(repository)) : path;
  };
}
