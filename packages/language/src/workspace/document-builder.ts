import {
  type BuildOptions,
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  type LangiumDocument,
  type URI,
} from 'langium';
import type { RtwCoreServices, RtwSharedCoreServices } from '../services.ts';
import type { Imports } from './imports.ts';
import { isInside } from './roots.ts';

/**
 * Brings in what the documents import, and their configurations, before any of them is linked. Linking is
 * synchronous, so that a file which is not at hand by then is not found at all.
 */
export class RtwDocumentBuilder extends DefaultDocumentBuilder {
  readonly #services: RtwSharedCoreServices;
  readonly #imported = new WeakSet<LangiumDocument>();

  constructor(services: RtwSharedCoreServices) {
    super(services);
    this.#services = services;
  }

  /**
   * Follows changes of files and folders. Langium sees those of files that it holds or would look for; files of
   * packages, and those that imports waited for, are noticed here.
   */
  override async update(
    changed: URI[],
    deleted: URI[],
    cancelToken: Cancellation.CancellationToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    const gone = [...deleted, ...this.#forgetPackages([...changed, ...deleted])];
    const { known = [], others = [] } = Object.groupBy(changed, (uri) => (this.#holds(uri) ? 'known' : 'others'));
    const waitedFor = new Set(others.map(String));
    if (waitedFor.size > 0) this.#relink((document) => this.indexManager.isAffected(document, waitedFor));
    const { WorkspaceManager } = this.#services.workspace;
    // An installation tells of thousands of files that nobody asked for.
    const ours = others.filter((uri) => WorkspaceManager.shouldIncludeEntry({ uri, isFile: false, isDirectory: true }));
    await super.update([...known, ...ours], gone, cancelToken);
  }

  protected override async findChangedUris(changed: URI): Promise<URI[]> {
    const found = await super.findChangedUris(changed);
    if (this.#holds(changed)) return found;
    const { Links, Roots } = this.#services.workspace;
    return (await Links.follow(Roots.of(changed), changed)) ? found : [];
  }

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

  /** What was installed is its publisher's to judge, unless somebody opens it or asks for it. */
  protected override shouldValidate(document: LangiumDocument): boolean {
    if (!super.shouldValidate(document)) return false;
    return !this.#imported.has(document) || this.#isOpen(document.uri) || this.#isOfWorkspace(document.uri);
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
      const imports = workspace.Imports;
      await imports.lookUpPackages(document);
      const root = check.Configurations.rootOf(document.uri);
      for (const uri of imports.direct(document)) {
        if (this.langiumDocuments.hasDocument(uri)) continue;
        const found = await this.#load(uri, root);
        if (!found) continue;
        this.#imported.add(found);
        loaded.push(found);
        queue.push(found);
      }
    }
    return loaded;
  }

  /** A file that is not there, or cannot be read, stays unloaded: the check of the importing file says so. */
  async #load(uri: URI, root: URI): Promise<LangiumDocument | undefined> {
    try {
      if (!(await this.#services.workspace.Links.follow(root, uri))) return undefined;
      // Neither folders nor devices: reading a pipe would never end.
      if (!(await this.fileSystemProvider.stat(uri)).isFile) return undefined;
      return await this.langiumDocuments.getOrCreateDocument(uri);
    } catch {
      return undefined;
    }
  }

  /** Forgets the packages that changes touch, and returns the addresses of their files that were read. */
  #forgetPackages(changes: readonly URI[]): URI[] {
    const { Packages } = this.#services.workspace;
    const touched = Packages.touchedBy(changes);
    if (touched.length === 0) return [];
    // Asked while the packages are still known, since what a package imports counts too.
    this.#relink((document) => this.#importsOf(document).usesPackages(document));
    const read = this.langiumDocuments.all
      .map(({ uri }) => uri)
      .filter((uri) => touched.some(({ folder }) => folder && isInside(folder, uri)))
      .filter((uri) => !this.#isOpen(uri) && !this.#isOfWorkspace(uri))
      .toArray();
    Packages.forget(touched.map(({ at }) => at));
    return read;
  }

  #relink(isAffected: (document: LangiumDocument) => boolean): void {
    const affected = this.langiumDocuments.all
      .filter((document) => document.state > DocumentState.ComputedScopes && isAffected(document))
      .toArray();
    for (const document of affected) this.resetToState(document, DocumentState.ComputedScopes);
  }

  #holds(uri: URI): boolean {
    return this.langiumDocuments.hasDocument(uri) || this.#isOpen(uri);
  }

  #isOpen(uri: URI): boolean {
    return this.textDocuments?.get(uri) !== undefined;
  }

  #isOfWorkspace(uri: URI): boolean {
    return this.#services.workspace.WorkspaceManager.shouldIncludeEntry({ uri, isFile: true, isDirectory: false });
  }

  #importsOf(document: LangiumDocument): Imports {
    return (this.serviceRegistry.getServices(document.uri) as RtwCoreServices).workspace.Imports;
  }
}
