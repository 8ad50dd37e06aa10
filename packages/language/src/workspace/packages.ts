import { type FileSystemNode, type FileSystemProvider, type URI, UriUtils } from 'langium';
import type { Links } from './links.ts';
import { longestManifest, type ManifestAnswer, readManifest } from './package-manifest.ts';
import { isInside } from './roots.ts';

/** A package as it is installed: its folder with links followed, and what it says of its files. */
export type InstalledPackage = { folder: URI; manifest: ManifestAnswer } | { problem: 'outside' };

/** What is at the address of a package: the package, or nothing. */
type Answer = InstalledPackage | 'absent';

/**
 * Knows the packages that files import by name. They are looked up in the folders `node_modules` from the importing
 * file's folder upwards, as npm installs them, and never above the root of the file. Only their package.json is read.
 *
 * Looking up takes time, and linking cannot wait: what was found is kept until something at its place changes.
 */
export class Packages {
  readonly #files: FileSystemProvider;
  readonly #links: Links;
  readonly #answers = new Map<string, { at: URI; answer: Answer }>();

  constructor(services: { workspace: { FileSystemProvider: FileSystemProvider; Links: Links } }) {
    this.#files = services.workspace.FileSystemProvider;
    this.#links = services.workspace.Links;
  }

  /** The package that a name means in a folder, if it has been looked up and is there. */
  find(name: string, folder: URI, root: URI): InstalledPackage | undefined {
    for (const at of placesOf(name, folder, root)) {
      const answer = this.#answers.get(keyOf(at, root))?.answer;
      if (answer !== 'absent') return answer;
    }
    return undefined;
  }

  /** Looks a package up, so that `find` knows it. */
  async lookUp(name: string, folder: URI, root: URI): Promise<void> {
    for (const at of placesOf(name, folder, root)) {
      const key = keyOf(at, root);
      const answer = this.#answers.get(key)?.answer ?? (await this.#read(at, root));
      this.#answers.set(key, { at, answer });
      if (answer !== 'absent') return;
    }
  }

  /** The addresses at which packages were looked for. */
  get places(): URI[] {
    return [...this.#answers.values()].map(({ at }) => at);
  }

  /** The packages, or the places where one could be, that changes of files and folders put in question. */
  touchedBy(changes: readonly URI[]): { at: URI; folder: URI | undefined }[] {
    return [...this.#answers.values()]
      .map(({ at, answer }) => ({ at, folder: folderOf(answer), answer }))
      .filter(({ at, folder, answer }) =>
        [at, ...(folder ? [folder] : [])].some((place) => changes.some((uri) => isTouched(place, answer, uri))),
      );
  }

  /** Forgets what was found at some places, by default at all. */
  forget(places: readonly URI[] = this.places): void {
    const forgotten = new Set(places.map(String));
    for (const [key, { at }] of this.#answers) if (forgotten.has(at.toString())) this.#answers.delete(key);
  }

  async #read(at: URI, root: URI): Promise<Answer> {
    if (!(await this.#stat(at))?.isDirectory) return 'absent';
    const folder = await this.#links.follow(root, at);
    if (!folder) return { problem: 'outside' };
    const address = UriUtils.joinPath(folder, 'package.json');
    if (!(await this.#links.follow(root, address))) return { problem: 'outside' };
    return { folder, manifest: await this.#readManifest(address) };
  }

  async #readManifest(address: URI): Promise<ManifestAnswer> {
    const node = await this.#stat(address);
    // Its size is asked first where the file system tells it: what is too long is not even read.
    if (!node?.isFile || (node.size ?? 0) > longestManifest) return { problem: 'unreadable' };
    const text = await this.#files.readFile(address).catch(() => '');
    return text.length > longestManifest ? { problem: 'unreadable' } : readManifest(text);
  }

  async #stat(uri: URI): Promise<(FileSystemNode & { size?: number }) | undefined> {
    try {
      return await this.#files.stat(uri);
    } catch {
      return undefined;
    }
  }
}

/** The folder of the package that a file was installed with, if it was. */
export function packageFolderOf(file: URI): URI | undefined {
  const path = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/s.exec(file.path)?.[0];
  return path === undefined ? undefined : file.with({ path });
}

/** Whether a link leads out depends on the root, and folders come and go. */
const keyOf = (at: URI, root: URI): string => `${root.toString()} ${at.toString()}`;

/** Where a package may be installed for the files of a folder, nearest first. */
function placesOf(name: string, folder: URI, root: URI): URI[] {
  const places: URI[] = [];
  // Editors write the address of a folder with a slash behind it or without.
  const top = root.path.replace(/(?<=.)\/$/, '');
  for (let at = folder; at.path === top || isInside(root, at); at = UriUtils.dirname(at)) {
    if (UriUtils.basename(at) !== 'node_modules')
      places.push(UriUtils.joinPath(at, 'node_modules', ...name.split('/')));
    if (at.path === UriUtils.dirname(at).path) break;
  }
  return places;
}

/**
 * A change of a package's description, of its folder, or of a folder that this lies in. Where no description has been
 * read, that of any file in the folder: with its first file the folder comes to be, and with its last one it is gone.
 */
function isTouched(folder: URI, answer: Answer, changed: URI): boolean {
  return (
    changed.path === folder.path ||
    changed.path === UriUtils.joinPath(folder, 'package.json').path ||
    isInside(changed, folder) ||
    (!isDescribed(answer) && isInside(folder, changed))
  );
}

function isDescribed(answer: Answer): boolean {
  if (answer === 'absent' || !('manifest' in answer)) return false;
  return !('problem' in answer.manifest && answer.manifest.problem === 'unreadable');
}

const folderOf = (answer: Answer): URI | undefined =>
  answer !== 'absent' && 'folder' in answer ? answer.folder : undefined;
