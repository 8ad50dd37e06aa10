import { type BuildOptions, type Cancellation, DefaultDocumentBuilder, DocumentState, type LangiumDocument } from 'langium';
import type { RtwCoreServices } from '../services.ts';

/**
 * Brings in what the documents import before any of them is linked. Linking is synchronous, so that a file
 * which is not at hand by then is not found at all.
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

  async #loadImports(documents: readonly LangiumDocument[]): Promise<LangiumDocument[]> {
    const loaded: LangiumDocument[] = [];
    const queue = [...documents];
    for (const document of queue) {
      const { workspace } = this.serviceRegistry.getServices(document.uri) as RtwCoreServices;
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
