import { DocumentState, type LangiumDocument, URI, UriUtils } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { toDiagnostic } from '../check/finding-diagnostic.ts';
import { configName } from '../config/config.ts';
import { namesIn } from '../config/own-names.ts';
import type { File } from '../generated/ast.ts';
import { isInside } from '../workspace/roots.ts';
import { judgeAgain } from './judge-again.ts';
import type { RtwServices } from './services.ts';

/**
 * Keeps the configurations as they stand in their files: a change judges all files again, and what is wrong with one
 * is shown in it.
 */
export function followConfigurations(services: RtwServices): void {
  const { shared, check } = services;
  const { Configurations } = check;
  const show = showing(services);
  const haveNamesChanged = namesFollowed();

  const refresh = (uris: readonly URI[]) =>
    judgeAgain(services, DocumentState.ComputedScopes, async () => {
      Configurations.forget();
      for (const uri of uris) await Configurations.read(uri);
    });

  shared.lsp.DocumentUpdateHandler.onWatchedFilesChange(({ changes }) => {
    const uris = changes.map(({ uri }) => URI.parse(uri));
    // A folder may come or go with all that it holds.
    const known = Configurations.files.filter((file) => uris.some((uri) => isInside(uri, file.uri)));
    const named = uris.filter((uri) => UriUtils.basename(uri) === configName);
    if (known.length > 0 || named.length > 0) refresh([...named, ...known.map(({ uri }) => uri)]);
    else if (uris.some(({ path }) => !path.endsWith('.rtw'))) Configurations.forget();
  });
  shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, async (documents) => {
    show();
    if (!haveNamesChanged(documents)) return;
    // A set that nobody knew may have been written since.
    const open = Configurations.files.filter(({ findings }) => findings.some(({ code }) => code.includes('.unknown-')));
    for (const { uri, config } of open) {
      const file = await Configurations.read(uri);
      if (file?.config !== config) refresh([]);
    }
  });
}

/** Tells of documents that have been built whether the sets and criteria that they define are others than before. */
function namesFollowed(): (documents: readonly LangiumDocument[]) => boolean {
  const known = new Map<string, string>();
  return (documents) => {
    const changed = documents.filter(({ uri, parseResult }) => {
      const { sets, criteria } = namesIn(parseResult.value as File);
      const [before = '', names] = [known.get(uri.toString()), [...sets, ...criteria].join()];
      known.set(uri.toString(), names);
      return names !== before;
    });
    return changed.length > 0;
  };
}

/** Shows what is wrong with the configurations, when that has changed since it was shown last. */
function showing({ shared, check: { Configurations, Settings } }: RtwServices): () => void {
  const shown = new Map<string, string>();
  return () => {
    const told = new Map<string, Diagnostic[]>([...shown.keys()].map((uri) => [uri, []]));
    for (const { uri, findings } of Configurations.files) {
      told.set(
        uri.toString(),
        findings.map((finding) => toDiagnostic(finding, Settings.language)),
      );
    }
    for (const [uri, diagnostics] of told) {
      const text = JSON.stringify(diagnostics);
      if (text === (shown.get(uri) ?? '[]')) continue;
      shown.set(uri, text);
      void shared.lsp.Connection?.sendDiagnostics({ uri, diagnostics });
    }
  };
}
