import { type AstNodeDescription, DefaultIndexManager, type LangiumDocument } from 'langium';
import type { RtwCoreServices } from '../services.ts';

/** An index that is asked by address, and that knows what a change reaches through any number of imports. */
export class RtwIndexManager extends DefaultIndexManager {
  /** What the file at an address exports, of one type. */
  symbolsOf(uri: string, type: string): AstNodeDescription[] {
    return this.getFileDescriptions(uri, type);
  }

  override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
    if (super.isAffected(document, changedUris)) return true;
    const { workspace } = this.serviceRegistry.getServices(document.uri) as RtwCoreServices;
    return workspace.Imports.reachableFrom(document).some((uri) => changedUris.has(uri));
  }
}
