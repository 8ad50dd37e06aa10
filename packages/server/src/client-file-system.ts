import type { LinkFollower } from '@rtw-protocol/language';
import type { FileSystemNode, FileSystemProvider } from 'langium';
import { type URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { type FileAddress, type FileAnswers, readDirectoryRequest, readFileRequest, statRequest } from './protocol.ts';

/**
 * A file system whose files are read by the client. Its synchronous methods throw, since an answer takes a round trip.
 * Every asynchronous method except `exists` rejects when the client cannot read what was asked for, and also when the
 * client does not know these requests.
 */
export class ClientFileSystem implements FileSystemProvider, LinkFollower {
  readonly #connection: Pick<Connection, 'sendRequest'>;

  constructor(connection: Pick<Connection, 'sendRequest'>) {
    this.#connection = connection;
  }

  async stat(uri: URI): Promise<FileSystemNode & { size?: number }> {
    const kind = await this.#ask(statRequest, uri);
    if (!kind) throw new Error(`Nothing is at ${uri.toString()}`);
    return { uri, isFile: kind.isFile, isDirectory: kind.isDirectory, size: kind.size };
  }

  /** An editor does not tell where a link leads, only that it is one: none is followed. */
  async followLinks(folder: URI, uri: URI): Promise<URI | undefined> {
    const steps = uri.path.slice(folder.path.length).split('/').filter(Boolean);
    const way = steps.map((_, index) => UriUtils.joinPath(folder, ...steps.slice(0, index + 1)));
    const kinds = await Promise.all(way.map((step) => this.#ask(statRequest, step).catch(() => null)));
    return kinds.some((kind) => kind?.isLink) ? undefined : uri;
  }

  async exists(uri: URI): Promise<boolean> {
    try {
      return (await this.#ask(statRequest, uri)) !== null;
    } catch {
      return false;
    }
  }

  async readFile(uri: URI): Promise<string> {
    return (await this.#ask(readFileRequest, uri)).text;
  }

  async readBinary(uri: URI): Promise<Uint8Array> {
    return new TextEncoder().encode(await this.readFile(uri));
  }

  async readDirectory(uri: URI): Promise<FileSystemNode[]> {
    const entries = await this.#ask(readDirectoryRequest, uri);
    return entries.map((entry) => ({
      uri: UriUtils.joinPath(uri, entry.name),
      // A link is neither, as in a folder on the disk: it may lead out of the workspace, or in a circle.
      isFile: entry.isFile && !entry.isLink,
      isDirectory: entry.isDirectory && !entry.isLink,
    }));
  }

  statSync(uri: URI): never {
    return cannotWait(uri);
  }

  existsSync(uri: URI): never {
    return cannotWait(uri);
  }

  readFileSync(uri: URI): never {
    return cannotWait(uri);
  }

  readBinarySync(uri: URI): never {
    return cannotWait(uri);
  }

  readDirectorySync(uri: URI): never {
    return cannotWait(uri);
  }

  #ask<Request extends keyof FileAnswers>(request: Request, uri: URI): Promise<FileAnswers[Request]> {
    return this.#connection.sendRequest(request, { uri: uri.toString() } satisfies FileAddress);
  }
}

function cannotWait(uri: URI): never {
  throw new Error(`${uri.toString()} is read through the client, which only answers asynchronously`);
}
