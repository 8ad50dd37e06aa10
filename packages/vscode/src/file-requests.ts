import {
  type FileAddress,
  type FileKind,
  type FileText,
  type FolderEntry,
  readDirectoryRequest,
  readFileRequest,
  statRequest,
} from '@rtw-protocol/server/protocol';
import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Reads files for a server that cannot, from wherever the editor has them. */
export function answerFileRequests(client: BaseLanguageClient): Disposable {
  return Disposable.from(
    client.onRequest(statRequest, ({ uri }: FileAddress) => stat(Uri.parse(uri))),
    client.onRequest(readFileRequest, ({ uri }: FileAddress) => readFile(Uri.parse(uri))),
    client.onRequest(readDirectoryRequest, ({ uri }: FileAddress) => readDirectory(Uri.parse(uri))),
  );
}

async function stat(uri: Uri): Promise<FileKind | null> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    return { ...kind(type), size };
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
    throw error;
  }
}

async function readFile(uri: Uri): Promise<FileText> {
  return { text: new TextDecoder().decode(await workspace.fs.readFile(uri)) };
}

async function readDirectory(uri: Uri): Promise<FolderEntry[]> {
  const entries = await workspace.fs.readDirectory(uri);
  return entries.map(([name, type]) => ({ name, ...kind(type) }));
}

/** `FileType` is a set of bits: a link to a file is both a link and a file. */
function kind(type: FileType): FileKind {
  return {
    isFile: (type & FileType.File) !== 0,
    isDirectory: (type & FileType.Directory) !== 0,
    isLink: (type & FileType.SymbolicLink) !== 0,
  };
}
