import { URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver-protocol';
import { isInside } from '../workspace/roots.ts';
import type { RtwServices, RtwSharedServices } from './services.ts';

/** Follows what is written in the editor and in the folder, and what is thrown away again. */
export class RtwDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
  readonly #services: RtwSharedServices;

  constructor(services: RtwSharedServices) {
    super(services as unknown as LangiumSharedServices);
    this.#services = services;
  }

  /**
   * With the editor's window goes what was written there and not saved: a file of the workspace is again what is on
   * disk, and everything else is forgotten with its findings.
   */
  async didCloseDocument({ document }: { document: { uri: string } }): Promise<void> {
    const uri = URI.parse(document.uri);
    if (await this.#isInWorkspace(uri)) this.fireDocumentUpdate([uri], []);
    else this.fireDocumentUpdate([], [uri]);
  }

  /**
   * Many editors do not watch what is installed. Whoever saves a file that imports packages sees them as they are now,
   * told of changes or not.
   */
  didSaveDocument({ document: { uri } }: { document: { uri: string } }): void {
    const document = this.#services.workspace.LangiumDocuments.getDocument(URI.parse(uri));
    const { Imports } = this.#services.ServiceRegistry.getServices(URI.parse(uri))
      .workspace as RtwServices['workspace'];
    if (document && Imports.usesPackages(document)) {
      this.fireDocumentUpdate(this.#services.workspace.Packages.places, []);
    }
  }

  /**
   * What lies in an added folder is read and judged. What lay in a removed one is forgotten with its findings, unless
   * it is open, or lies in another folder as well: then it is read again, since what it may import has changed.
   */
  async didChangeFolders({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
    const { LangiumDocuments, Roots, TextDocuments, WorkspaceManager } = this.#services.workspace;
    await WorkspaceManager.ready;
    const [come, gone] = [added, removed].map((folders) => folders.map(({ uri }) => URI.parse(uri)));
    const stayed = Roots.folders.filter((folder) => !gone?.some((other) => UriUtils.equals(folder, other)));
    Roots.folders = [...stayed, ...(come ?? [])];
    const found = await Promise.all((come ?? []).map((folder) => WorkspaceManager.searchFolder(folder)));
    const left = LangiumDocuments.all.map(({ uri }) => uri).filter((uri) => gone?.some((one) => isInside(one, uri)));
    const { kept = [], lost = [] } = Object.groupBy(left, (uri) =>
      Roots.hold(uri) || TextDocuments?.get(uri) ? 'kept' : 'lost',
    );
    this.fireDocumentUpdate([...found.flat(), ...kept], lost);
  }

  async #isInWorkspace(uri: URI): Promise<boolean> {
    const { FileSystemProvider, Roots, WorkspaceManager } = this.#services.workspace;
    if (!Roots.hold(uri) || !WorkspaceManager.shouldIncludeEntry({ uri, isFile: true, isDirectory: false }))
      return false;
    return FileSystemProvider.exists(uri);
  }
}
