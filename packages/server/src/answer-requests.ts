import type { ast } from '@rtw-protocol/language';
import {
  newProtocolSnippet,
  type RtwServices,
  type RtwSharedServices,
  templateChoices,
  templateRequirements,
} from '@rtw-protocol/language/lsp';
import { DocumentState, type LangiumDocument, URI } from 'langium';
import type { CancellationToken, Connection } from 'vscode-languageserver';
import {
  type FileAddress,
  type FollowedTemplate,
  type NewProtocolParams,
  type NewProtocolText,
  newProtocolRequest,
  type TemplateChoice,
  templateRequirementsRequest,
  templatesRequest,
} from './protocol.ts';

/** Answers what our own clients ask beyond the language server protocol. */
export function answerRequests(connection: Connection, shared: RtwSharedServices, rtw: RtwServices): void {
  const { LangiumDocuments, DocumentBuilder, WorkspaceManager } = shared.workspace;

  connection.onRequest(
    templateRequirementsRequest,
    async ({ uri }: FileAddress, cancelToken: CancellationToken): Promise<FollowedTemplate[]> => {
      const address = URI.parse(uri);
      if (!LangiumDocuments.hasDocument(address)) return [];
      await DocumentBuilder.waitUntil(DocumentState.IndexedReferences, address, cancelToken);
      const document = LangiumDocuments.getDocument(address) as LangiumDocument<ast.File> | undefined;
      return document ? templateRequirements(document, rtw) : [];
    },
  );
  connection.onRequest(templatesRequest, async ({ uri }: FileAddress): Promise<TemplateChoice[]> => {
    await WorkspaceManager.ready;
    await rtw.check.Configurations.load(URI.parse(uri));
    return templateChoices(URI.parse(uri), rtw);
  });
  connection.onRequest<NewProtocolText, void>(newProtocolRequest, async (asked: NewProtocolParams) => {
    await WorkspaceManager.ready;
    return newProtocolSnippet({ ...asked, uri: URI.parse(asked.uri) }, rtw);
  });
}
