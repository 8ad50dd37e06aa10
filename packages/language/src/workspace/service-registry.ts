import { DefaultServiceRegistry, type LangiumCoreServices, type URI } from 'langium';

/**
 * Knows one language, and takes every document for a text of it: one that has not been saved yet has no ending to go
 * by, and whoever names a file on the command line or chooses the language in the editor has said what it is.
 */
export class RtwServiceRegistry extends DefaultServiceRegistry {
  override getServices(uri: URI): LangiumCoreServices {
    return this.all[0] ?? super.getServices(uri);
  }
}
