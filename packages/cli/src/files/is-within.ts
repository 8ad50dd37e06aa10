import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is that of a folder, or leads into it. */
export function isWithin(top: string, path: string): boolean {
  const way = relative(top, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
