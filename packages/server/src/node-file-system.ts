import type { LinkFollower } from '@rtw-protocol/language';
import type { FileSystemNode, FileSystemProvider, URI } from 'langium';
import { NodeFiles } from './node-files.ts';

/**
 * Reads `file:` addresses from the disk and leaves every other one to the client: an editor on the desktop may have a
 * folder open that no disk holds (a repository read over the network).
 */
export class NodeOrClientFileSystem extends NodeFiles {
  readonly #elsewhere: FileSystemProvider & LinkFollower;

  constructor(elsewhere: FileSystemProvider & LinkFollower) {
    super();
    this.#elsewhere = elsewhere;
  }

  override stat(uri: URI): Promise<FileSystemNode> {
    return onDisk(uri) ? super.stat(uri) : this.#elsewhere.stat(uri);
  }

  override followLinks(folder: URI, uri: URI): Promise<URI | undefined> {
    return onDisk(uri) ? super.followLinks(folder, uri) : this.#elsewhere.followLinks(folder, uri);
  }

  override exists(uri: URI): Promise<boolean> {
    return onDisk(uri) ? super.exists(uri) : this.#elsewhere.exists(uri);
  }

  override readFile(uri: URI): Promise<string> {
    return onDisk(uri) ? super.readFile(uri) : this.#elsewhere.readFile(uri);
  }

  override readBinary(uri: URI): Promise<Uint8Array> {
    return onDisk(uri) ? super.readBinary(uri) : this.#elsewhere.readBinary(uri);
  }

  override readDirectory(uri: URI): Promise<FileSystemNode[]> {
    return onDisk(uri) ? super.readDirectory(uri) : this.#elsewhere.readDirectory(uri);
  }

  override statSync(uri: URI): FileSystemNode {
    return onDisk(uri) ? super.statSync(uri) : this.#elsewhere.statSync(uri);
  }

  override existsSync(uri: URI): boolean {
    return onDisk(uri) ? super.existsSync(uri) : this.#elsewhere.existsSync(uri);
  }

  override readFileSync(uri: URI): string {
    return onDisk(uri) ? super.readFileSync(uri) : this.#elsewhere.readFileSync(uri);
  }

  override readBinarySync(uri: URI): Uint8Array {
    return onDisk(uri) ? super.readBinarySync(uri) : this.#elsewhere.readBinarySync(uri);
  }

  override readDirectorySync(uri: URI): FileSystemNode[] {
    return onDisk(uri) ? super.readDirectorySync(uri) : this.#elsewhere.readDirectorySync(uri);
  }
}

function onDisk(uri: URI): boolean {
  return uri.scheme === 'file';
}
