import type { RtwDocumentUpdateHandler } from './document-update-handler.ts';
import type { RtwSharedServices } from './services.ts';

/** Keeps the folders of the workspace as the editor has them, where the editor tells of changes. */
export function followFolders({ lsp }: RtwSharedServices): void {
  const { Connection, DocumentUpdateHandler, LanguageServer } = lsp;
  let isToldOfChanges = false;
  LanguageServer.onInitialize(({ capabilities }) => {
    isToldOfChanges = capabilities.workspace?.workspaceFolders === true;
  });
  LanguageServer.onInitialized(() => {
    if (!isToldOfChanges) return;
    Connection?.workspace.onDidChangeWorkspaceFolders((event) =>
      (DocumentUpdateHandler as RtwDocumentUpdateHandler).didChangeFolders(event),
    );
  });
}
