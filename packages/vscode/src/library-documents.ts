import { libraryScheme } from '@rtw-protocol/server/protocol';
import { type Disposable, l10n, Uri, workspace } from 'vscode';

/**
 * Shows the vocabulary and the criteria that ship with the extension, read-only, under addresses that stay the same
 * wherever the extension is installed. Go to definition leads there.
 */
export function serveLibraryDocuments(extensionUri: Uri): Disposable {
  const folder = Uri.joinPath(extensionUri, 'dist', 'library');
  return workspace.registerTextDocumentContentProvider(libraryScheme, {
    provideTextDocumentContent: (uri) => readText(folder, uri.path),
  });
}

async function readText(folder: Uri, path: string): Promise<string> {
  const file = Uri.joinPath(folder, path);
  // An address comes from a link, and a link can be written by anyone: it reaches nothing but the library.
  if (!file.path.startsWith(`${folder.path}/`)) throw new Error(notInLibrary(path));
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(file));
  } catch {
    throw new Error(notInLibrary(path));
  }
}

function notInLibrary(path: string): string {
  return l10n.t('The RTW Protocol library has no file {0}.', path);
}
