import {
  type Cancellation,
  DefaultWorkspaceManager,
  type FileSystemNode,
  type LangiumDocument,
  type Stream,
  URI,
  UriUtils,
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

  override shouldIncludeEntry(entry: FileSystemNode): boolean {
    const name = UriUtils.basename(entry.uri);
    if (name.startsWith('.') || (entry.isDirectory && leftOut.has(name))) return false;
    return entry.isDirectory || (entry.isFile && name.endsWith('.rtw'));
  }
}
