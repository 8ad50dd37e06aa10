import type { Cancellation } from 'langium';
import { DefaultWorkspaceSymbolProvider, type LangiumSharedServices } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver-protocol';
import type { RtwSharedServices } from './services.ts';

/** Finds what the workspace declares by name. An alias finds its term too, and each term is listed once. */
export class RtwWorkspaceSymbolProvider extends DefaultWorkspaceSymbolProvider {
  constructor(services: RtwSharedServices) {
    super(services as LangiumSharedServices);
  }

  override async getSymbols(
    params: WorkspaceSymbolParams,
    cancelToken?: Cancellation.CancellationToken,
  ): Promise<WorkspaceSymbol[]> {
    const byPlace = new Map<string, WorkspaceSymbol>();
    for (const symbol of await super.getSymbols(params, cancelToken)) {
      const key = JSON.stringify(symbol.location);
      // The name itself comes before the aliases.
      if (!byPlace.has(key)) byPlace.set(key, symbol);
    }
    return [...byPlace.values()];
  }
}
