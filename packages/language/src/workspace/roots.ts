import { type URI, UriUtils } from 'langium';

/**
 * The folders that a run or an editor's workspace is about. A file outside all of them has its own folder as
 * root, or the folder that its package is installed in; nothing outside its root is read for a file.
 */
export class Roots {
  folders: URI[] = [];

  /** The folder whose files a file may import: of folders within folders the innermost. */
  of(file: URI): URI {
    const [innermost] = this.folders
      .filter((folder) => isInside(folder, file))
      .sort((a, b) => b.path.length - a.path.length);
    if (innermost) return innermost;
    const installedIn = /^(.+?)\/node_modules\//s.exec(file.path)?.[1];
    return installedIn === undefined ? UriUtils.dirname(file) : file.with({ path: installedIn });
  }

  /** Whether a file lies in one of the folders. */
  hold(file: URI): boolean {
    return this.folders.some((folder) => isInside(folder, file));
  }
}

/** Whether an address lies in a folder or below it. */
export function isInside(folder: URI, target: URI): boolean {
  const path = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return folder.scheme === target.scheme && folder.authority === target.authority && target.path.startsWith(path);
}
