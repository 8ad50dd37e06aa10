import type { DocumentState } from 'langium';
import type { RtwServices } from './services.ts';

/**
 * Judges all files again, as when what judges them has changed.
 *
 * @param after what each file keeps: with `ComputedScopes` it is linked anew too
 * @param first what has to be done before, while no file is being built
 */
export function judgeAgain({ shared }: RtwServices, after: DocumentState, first?: () => Promise<void>): void {
  const { DocumentBuilder, LangiumDocuments, WorkspaceLock, WorkspaceManager } = shared.workspace;
  const judged = WorkspaceManager.ready.then(() =>
    WorkspaceLock.write(async (cancelToken) => {
      await first?.();
      for (const document of LangiumDocuments.all) {
        if (document.state > after) DocumentBuilder.resetToState(document, after);
      }
      await DocumentBuilder.update([], [], cancelToken);
    }),
  );
  judged.catch((error: unknown) => console.error('The files could not be judged again.', error));
}
