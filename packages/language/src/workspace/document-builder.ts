import {
  type BuildOptions,
  type Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  type LangiumDocument,
  type URI,
} from 'langium';
import type { RtwCoreServices } from '../services.ts';

/**
 * Brings in what the documents import, and their configurations, before any of them is linked. Linking is
 * synchronous, so that a file which is not at hand by then is not found at all.
 */
export class RtwDocumentBuilder extends DefaultDocumentBuilder {
  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    this.prepareBuild(documents, options);
    await this.runCancelable(documents, DocumentState.Parsed, cancelToken, (document) =>
      this.langiumDocumentFactory.update(document, cancelToken),
    );
    const imported = await this.#loadImports(documents);
    await super.buildDocuments([...documents, ...imported], options, cancelToken);
  }

  /** Drops a document and all that is known of it, as if it had never been read. */
  forget(uri: URI): void {
    const document = this.langiumDocuments.getDocument(uri);
    if (!document) return;
    this.langiumDocuments.deleteDocument(uri);
    this.cleanUpDeleted(document);
  }

  async #loadImports(documents: readonly LangiumDocument[]): Promise<LangiumDocument[]> {
    const loaded: LangiumDocument[] = [];
    const queue = [...documents];
    for (const document of queue) {
      const { check, workspace } = this.serviceRegistry.getServices(document.uri) as RtwCoreServices;
      // What a file may import depends on where its configuration stands.
      await check.Configurations.load(document.uri);
      for (const uri of workspace.Imports.direct(document)) {
        if (this.langiumDocuments.hasDocument(uri)) continue;
        // A file that is not there, or cannot be read, stays unloaded: the check of the importing file says so.
        const found = await this.langiumDocuments.getOrCreateDocument(uri).catch(() => undefined);
        if (!found) continue;
        loaded.push(found);
        queue.push(found);
      }
    }
    return loaded;
  }
}
