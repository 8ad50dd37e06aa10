import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, sep } from 'node:path';
import type { LinkFollower } from '@rtw-protocol/language';
import { type FileSystemNode, type URI, UriUtils } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';

/** Reads files from the disk, and tells where its links lead and how large its files are. */
export class NodeFiles extends NodeFileSystemProvider implements LinkFollower {
  override async stat(uri: URI): Promise<FileSystemNode & { size?: number }> {
    const found = await stat(uri.fsPath);
    return { uri, isFile: found.isFile(), isDirectory: found.isDirectory(), size: found.size };
  }

  async followLinks(folder: URI, uri: URI): Promise<URI | undefined> {
    const real = await Promise.all([folder, uri].map(({ fsPath }) => realpath(fsPath))).catch(() => undefined);
    const [top, target] = real ?? [];
    if (top === undefined || target === undefined) return uri;
    const way = relative(top, target);
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return undefined;
    return UriUtils.joinPath(folder, ...way.split(sep));
  }
}
