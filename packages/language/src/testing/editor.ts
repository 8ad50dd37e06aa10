import compiled from '@rtw-protocol/library/compiled' with { type: 'json' };
import type { Language } from '@rtw-protocol/model';
import { URI } from 'langium';
import { VirtualFileSystemProvider } from 'langium/test';
import type { CompletionItem, InitializeParams, Position } from 'vscode-languageserver-protocol';
import type { File } from '../generated/ast.ts';
import type { CompiledLibrary } from '../library/compiled-library.ts';
import { createRtwServices } from '../lsp/index.ts';
import { sharedSyntax } from './shared-syntax.ts';

/**
 * The services of an editor over files in memory, with the shipped library: for tests. In the texts that they are
 * given, `|` is the cursor.
 */
export function editorOver(
  language: Language = 'en',
  files: Readonly<Record<string, string>> = {},
  start: Partial<InitializeParams> = { initializationOptions: { language } },
) {
  const fileSystem = new VirtualFileSystemProvider();
  for (const [path, text] of Object.entries(files)) fileSystem.insert(addressOf(path), text);
  const { shared, rtw } = createRtwServices({
    fileSystemProvider: () => fileSystem,
    library: compiled as unknown as CompiledLibrary,
    syntax: sharedSyntax,
  });
  shared.workspace.Roots.folders = [addressOf('')];
  shared.lsp.LanguageServer.initialize({
    processId: null,
    rootUri: null,
    capabilities: {
      textDocument: { completion: { completionItem: { snippetSupport: true } } },
      window: { showDocument: { support: true } },
    },
    ...start,
  });

  let opened = 0;
  async function open(text: string, path = `file-${opened++}.rtw`) {
    const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = shared.workspace;
    const document = LangiumDocumentFactory.fromString<File>(text.replace('|', ''), addressOf(path));
    LangiumDocuments.addDocument(document);
    await DocumentBuilder.build([document], { validation: true });
    const position: Position = document.textDocument.positionAt(Math.max(0, text.indexOf('|')));
    return { document, params: { textDocument: { uri: document.uri.toString() }, position } };
  }

  async function complete(text: string, triggerCharacter?: string): Promise<CompletionItem[]> {
    const { document, params } = await open(text);
    const context = triggerCharacter ? { context: { triggerKind: 2 as const, triggerCharacter } } : {};
    const list = await rtw.lsp.CompletionProvider?.getCompletion(document, { ...params, ...context });
    shared.workspace.LangiumDocuments.deleteDocument(document.uri);
    return (list?.items ?? []).sort((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  }

  return {
    shared,
    rtw,
    open,
    complete,
    /** What is offered at the cursor, in the order in which editors show it. */
    offered: async (text: string, triggerCharacter?: string) =>
      (await complete(text, triggerCharacter)).map((item) => item.label),
    /** The hover at the cursor, as Markdown. */
    hover: async (text: string) => {
      const { document, params } = await open(text);
      const hover = await rtw.lsp.HoverProvider?.getHoverContent(document, params);
      return (hover?.contents as { value: string } | undefined)?.value;
    },
  };
}

function addressOf(path: string): URI {
  return URI.parse(`file:///workspace/${path}`);
}
