import { type LangiumDocument, WorkspaceCache } from 'langium';
import { type Calculation, calculationsOf } from '../calculation/index.ts';
import { type File, isSampleSize, type Protocol, type SampleSize } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';

/** A sample size as it stands in a protocol, and what follows from it. */
export interface CalculatedSize {
  protocol: Protocol;
  node: SampleSize;
  calculation: Calculation;
}

/** The sample sizes of a document, recomputed; worked out once for every reader of it. */
export class Calculations {
  readonly #services: RtwCoreServices;
  readonly #byDocument: WorkspaceCache<string, readonly CalculatedSize[]>;

  constructor(services: RtwCoreServices) {
    this.#services = services;
    this.#byDocument = new WorkspaceCache(services.shared);
  }

  of(document: LangiumDocument<File>): readonly CalculatedSize[] {
    return this.#byDocument.get(document.uri.toString(), () =>
      this.#services.check.Judgements.of(document).flatMap(({ node: protocol, facts }) => {
        const nodes = protocol.statements.filter(isSampleSize);
        if (nodes.length === 0) return [];
        return calculationsOf(facts).flatMap((calculation, index) => {
          const node = nodes[index];
          return node ? [{ protocol, node, calculation }] : [];
        });
      }),
    );
  }
}
