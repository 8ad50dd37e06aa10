import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultScopeProvider,
  EMPTY_SCOPE,
  type LangiumCoreServices,
  MapScope,
  type ReferenceInfo,
  type Scope,
  WorkspaceCache,
} from 'langium';
import { isWaiver } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import type { RtwIndexManager } from '../workspace/index-manager.ts';
import { referenceTypeOf } from './reference-type.ts';

/**
 * A name means what stands in the file itself, then what its imports bring, then what the shipped library
 * holds: never what happens to lie elsewhere in the workspace. Files are looked up by their address, so that
 * linking a file costs the same in a workspace of ten files and of ten thousand.
 */
export class RtwScopeProvider extends DefaultScopeProvider {
  readonly #services: RtwCoreServices;
  readonly #byDocument: WorkspaceCache<string, Scope>;
  readonly #byPart: WorkspaceCache<AstNode, Map<string, Scope>>;
  readonly #library = new Map<string, Scope>();

  constructor(services: LangiumCoreServices) {
    super(services);
    this.#services = services as RtwCoreServices;
    this.#byDocument = new WorkspaceCache(services.shared);
    this.#byPart = new WorkspaceCache(services.shared);
  }

  override getScope(context: ReferenceInfo): Scope {
    if (isWaiver(context.container) && context.property === 'criterion') {
      const criteria = context.container.set?.ref?.statements.filter((statement) => statement.$type === 'Criterion');
      return criteria ? this.createScopeForNodes(criteria) : EMPTY_SCOPE;
    }
    return this.#scopeAt(context.container, referenceTypeOf(context, this.reflection), context);
  }

  /**
   * What is seen at a node: the names of its own part of the text, then those of the parts around it. A part's
   * names are put in order once; going through them for every reference would make linking quadratic.
   */
  #scopeAt(node: AstNode, referenceType: string, context: ReferenceInfo): Scope {
    const symbols = AstUtils.getDocument(node).localSymbols;
    let part: AstNode | undefined = node;
    while (part && !symbols?.has(part)) part = part.$container;
    if (!part || !symbols) return this.getGlobalScope(referenceType, context);
    const scopes = this.#byPart.get(part, () => new Map());
    const known = scopes.get(referenceType);
    if (known) return known;
    const outer = part.$container
      ? this.#scopeAt(part.$container, referenceType, context)
      : this.getGlobalScope(referenceType, context);
    const own = symbols.getStream(part).filter(({ type }) => this.reflection.isSubtype(type, referenceType));
    const scope = new MapScope(own.toArray().reverse(), outer);
    scopes.set(referenceType, scope);
    return scope;
  }

  protected override getGlobalScope(referenceType: string, context: ReferenceInfo): Scope {
    const document = AstUtils.getDocument(context.container);
    return this.#byDocument.get(`${document.uri.toString()} ${referenceType}`, () => {
      const index = this.#services.shared.workspace.IndexManager as RtwIndexManager;
      const own = index.symbolsOf(document.uri.toString(), referenceType);
      const imported = this.#services.workspace.Imports.reachableFrom(document).flatMap((uri) =>
        index.symbolsOf(uri, referenceType),
      );
      return new MapScope([...own, ...imported].reverse(), this.#libraryScope(referenceType));
    });
  }

  #libraryScope(referenceType: string): Scope {
    let scope = this.#library.get(referenceType);
    if (!scope) {
      const symbols = this.#services.library.Library.symbols;
      scope = new MapScope(
        symbols.filter((symbol: AstNodeDescription) => this.reflection.isSubtype(symbol.type, referenceType)).reverse(),
      );
      this.#library.set(referenceType, scope);
    }
    return scope;
  }
}
