import { dirname, relative, resolve, sep } from 'node:path';

/** A path and no name of a package. */
export function isFile(asked: string): boolean {
  return asked.endsWith('.rtw') && !asked.startsWith('@');
}

/**
 * How a file imports the template that somebody in a folder named by a path: paths are relative to the importing file.
 * The name of a template or of a package stays as it is.
 */
export function templatePath(asked: string, folder: string, file: string): string {
  if (!isFile(asked)) return asked;
  const way = relative(dirname(file), resolve(folder, asked)).split(sep).join('/');
  // A path that begins with @ would be taken for the name of a package.
  return way.startsWith('@') ? `./${way}` : way;
}
