import {
  type Cancellation,
  DefaultWorkspaceManager,
  type FileSystemNode,
  type LangiumDocument,
  type Stream,
  URI,
  type WorkspaceFolder,
} from 'langium';
import type { RtwSharedCoreServices } from '../services.ts';

/** Folders that hold what was installed or built, never what somebody wrote. */
const leftOut = new Set(['node_modules', 'dist', 'out']);

/** Loads the files of a workspace in one order, whatever order the file system tells them in. */
export class RtwWorkspaceManager extends DefaultWorkspaceManager {
  readonly #services: RtwSharedCoreServices;

  constructor(services: RtwSharedCoreServices) {
    super(services);
    this.#services = services;
    // Files that are not open are judged too, so that the list of problems is that of the whole folder.
    this.initialBuildOptions = { validation: true };
  }

  override async initializeWorkspace(
    folders: WorkspaceFolder[],
    cancelToken?: Cancellation.CancellationToken,
  ): Promise<void> {
    this.#services.workspace.Roots.folders = folders.map((folder) => URI.parse(folder.uri));
    await super.initializeWorkspace(folders, cancelToken);
  }

  protected override async loadWorkspaceDocuments(
    uris: Stream<URI>,
    collector: (document: LangiumDocument) => void,
  ): Promise<void> {
    for (const uri of uris.toArray().sort((a, b) => (a.toString() < b.toString() ? -1 : 1))) {
      // A file that vanished since the folder was listed is no reason to leave the others unread.
      const document = await this.langiumDocuments.getOrCreateDocument(uri).catch(() => undefined);
      if (document) collector(document);
    }
  }

  /** A single file may be told of that lies deep in a folder which is left out. */
  override shouldIncludeEntry({ uri, isFile, isDirectory }: FileSystemNode): boolean {
    const below = uri.path.slice(this.#services.workspace.Roots.of(uri).path.length).split('/').filter(Boolean);
    const folders = isDirectory ? below : below.slice(0, -1);
    if (below.some((name) => name.startsWith('.')) || folders.some((name) => leftOut.has(name))) return false;
    return isDirectory || (isFile && uri.path.endsWith('.rtw'));
  }
}
