import type { FileSystemProvider, URI } from 'langium';

/** What a file system can tell of links, beyond what Langium asks of it. */
export interface LinkFollower {
  /**
   * The address of something below a folder once every link on the way from the folder to it is followed. Nothing
   * when that leads out of the folder, or cannot be told. What is not there keeps its address.
   */
  followLinks(folder: URI, uri: URI): Promise<URI | undefined>;
}

/**
 * Follows links for imports: whoever hands in a folder must not be able to have another file of this machine read,
 * and quoted in a finding. A file system that knows no links has none.
 */
export class Links {
  readonly #files: FileSystemProvider & Partial<LinkFollower>;
  readonly #leadingOut = new Set<string>();

  constructor(services: { workspace: { FileSystemProvider: FileSystemProvider } }) {
    this.#files = services.workspace.FileSystemProvider;
  }

  /** See `LinkFollower`. */
  async follow(folder: URI, uri: URI): Promise<URI | undefined> {
    const target = this.#files.followLinks ? await this.#files.followLinks(folder, uri) : uri;
    if (target) this.#leadingOut.delete(uri.toString());
    else this.#leadingOut.add(uri.toString());
    return target;
  }

  /** Whether the address was found to lead out of its folder when it was followed last. */
  leadsOut(uri: URI): boolean {
    return this.#leadingOut.has(uri.toString());
  }
}
