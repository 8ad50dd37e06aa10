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
  StreamScope,
  stream,
  WorkspaceCache,
} from 'langium';
import { isExtends, isProtocol, isTarget, isTemplate, isWaiver, type Template } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import type { RtwIndexManager } from '../workspace/index-manager.ts';
import { namedBefore } from './named-before.ts';
import { extendedBy, prescribedFor } from './prescribed.ts';
import { referenceTypeOf } from './reference-type.ts';
import { type AtHand, askedFor, templatesAtHand } from './templates-at-hand.ts';

/**
 * A name means what stands in the file itself, then what its imports bring, then what the shipped library
 * holds: never what happens to lie elsewhere in the workspace. Files are looked up by their address, so that
 * linking a file costs the same in a workspace of ten files and of ten thousand.
 */
export class RtwScopeProvider extends DefaultScopeProvider {
  readonly #services: RtwCoreServices;
  readonly #byDocument: WorkspaceCache<string, Scope>;
  readonly #byPart: WorkspaceCache<AstNode, Map<string, Scope>>;
  readonly #templates: WorkspaceCache<string, ReadonlyMap<string, readonly AtHand[]>>;
  readonly #library = new Map<string, Scope>();

  constructor(services: LangiumCoreServices) {
    super(services);
    this.#services = services as RtwCoreServices;
    this.#byDocument = new WorkspaceCache(services.shared);
    this.#byPart = new WorkspaceCache(services.shared);
    this.#templates = new WorkspaceCache(services.shared);
  }

  override getScope(context: ReferenceInfo): Scope {
    const referenceType = referenceTypeOf(context, this.reflection);
    if (referenceType === 'Template') return this.#templateScope(context);
    const named = namedBefore(context);
    if (named) return named.length > 0 ? this.createScopeForNodes(named) : EMPTY_SCOPE;
    return this.#scopeAt(context.container, referenceType, context);
  }

  /** The templates at hand: each in the version that is asked for, else in that which the file follows or the latest. */
  #templateScope({ container }: ReferenceInfo): Scope {
    const document = AstUtils.getDocument(container);
    const atHand = this.#templates.get(document.uri.toString(), () =>
      Map.groupBy(templatesAtHand(document, this.#services), ({ description }) => description.name),
    );
    const version = isProtocol(container) || isExtends(container) ? container.version : undefined;
    const meant = isWaiver(container) || isTarget(container) ? templatesBehind(container) : [];
    return new StreamScope(
      stream(atHand.values()).flatMap((versions) => {
        const behind = versions.find(({ template }) => meant.includes(template));
        const found = behind ?? askedFor(versions, version);
        return found ? [found.description] : [];
      }),
    );
  }

  /**
   * What is seen at a node: the names of its own part of the text, then those of the parts around it. A part's
   * names are put in order once; going through them for every reference would make linking quadratic.
   */
  #scopeAt(node: AstNode, referenceType: string, context: ReferenceInfo): Scope {
    const symbols = AstUtils.getDocument(node).localSymbols;
    let part: AstNode | undefined = node;
    while (part && !symbols?.has(part) && !isBuiltOnTemplates(part)) part = part.$container;
    if (!part) return this.getGlobalScope(referenceType, context);
    const scopes = this.#byPart.get(part, () => new Map());
    const known = scopes.get(referenceType);
    if (known) return known;
    const outer = part.$container
      ? this.#scopeAt(part.$container, referenceType, context)
      : this.getGlobalScope(referenceType, context);
    const own = (symbols?.getStream(part).toArray() ?? []).filter(({ type }) =>
      this.reflection.isSubtype(type, referenceType),
    );
    const prescribed = this.#prescribedFor(part, referenceType);
    const scope = new MapScope([...own, ...prescribed].reverse(), outer);
    scopes.set(referenceType, scope);
    return scope;
  }

  /** The names of what templates prescribe, where names of that type are sought: others need no template to be read. */
  #prescribedFor(part: AstNode, referenceType: string): AstNodeDescription[] {
    if (!isBuiltOnTemplates(part)) return [];
    const types = ['Outcome', 'Point', 'Period', 'Series'].filter((type) =>
      this.reflection.isSubtype(type, referenceType),
    );
    if (types.length === 0) return [];
    return prescribedFor(part)
      .filter(({ $type }) => types.includes($type))
      .map((node) => this.descriptions.createDescription(node, node.name, AstUtils.getDocument(node)));
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

/** Whether templates prescribe something for a part of a file. */
function isBuiltOnTemplates(node: AstNode): boolean {
  return (isProtocol(node) && node.template !== undefined) || (isTemplate(node) && node.statements.some(isExtends));
}

/** The templates that the protocol or the template around a node is built on. */
function templatesBehind(node: AstNode): Template[] {
  const protocol = AstUtils.getContainerOfType(node, isProtocol);
  return extendedBy(protocol ? protocol.template?.ref : AstUtils.getContainerOfType(node, isTemplate));
}
