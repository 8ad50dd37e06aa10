import { libraryScheme } from '@rtw-protocol/server/protocol';
import { Uri, workspace } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Keeps old versions of a file from the server. In a comparison with an earlier version the editor opens that version
 * as a document of its own (scheme `git`, say). The server would take it for a second protocol of the same name and
 * report both.
 */
export const ignoreSnapshots: Middleware = {
  sendRequest: (type, param, token, next) =>
    concernsSnapshot(param) ? Promise.resolve(null as never) : next(type, param, token),
  sendNotification: (type, next, params) => (concernsSnapshot(params) ? Promise.resolve() : next(type, params)),
};

function concernsSnapshot(params: unknown): boolean {
  const uri = (params as { textDocument?: { uri?: unknown } } | null | undefined)?.textDocument?.uri;
  return typeof uri === 'string' && isSnapshot(Uri.parse(uri).scheme);
}

/** A scheme that neither holds the workspace nor can be written to shows copies, not the files themselves. */
function isSnapshot(scheme: string): boolean {
  if (scheme === 'untitled' || scheme === libraryScheme) return false;
  if (workspace.workspaceFolders?.some((folder) => folder.uri.scheme === scheme)) return false;
  return workspace.fs.isWritableFileSystem(scheme) !== true;
}
