import type { Judgement } from '@rtw-protocol/model';
import { type LangiumDocument, WorkspaceCache } from 'langium';
import type { File } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';

/** What the criteria say of the studies in a document; worked out once for every reader of it. */
export class Judgements {
  readonly #byDocument: WorkspaceCache<string, readonly Judgement[]>;

  constructor(services: RtwCoreServices) {
    this.#byDocument = new WorkspaceCache(services.shared);
  }

  of(document: LangiumDocument<File>): readonly Judgement[] {
    return this.#byDocument.get(document.uri.toString(), () => []);
  }
}
