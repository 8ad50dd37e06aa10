import type { IToken } from 'chevrotain';
import { type LangiumDocument, UriUtils } from 'langium';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-protocol';
import { isInside } from '../workspace/roots.ts';
import type { RtwServices } from './services.ts';

/**
 * Inside the path of an import: the files of the workspace by their paths from here, and the packages that files of
 * the workspace import already. Nothing is read for it. Nothing at all for a text that is no path of an import.
 */
export function importItems(
  document: LangiumDocument,
  token: IToken,
  services: RtwServices,
): CompletionItem[] | undefined {
  const { textDocument } = document;
  if (!/\bimport\s*$/.test(textDocument.getText().slice(0, token.startOffset))) return undefined;
  const end = token.startOffset + token.image.replace(/(?<=.)"$/s, '').length;
  const range = { start: textDocument.positionAt(token.startOffset + 1), end: textDocument.positionAt(end) };
  const item = (path: string, kind: CompletionItemKind): CompletionItem => ({
    label: path,
    kind,
    filterText: path,
    textEdit: { range, newText: path },
  });
  return [
    ...filesFor(document, services).map((path) => item(path, CompletionItemKind.File)),
    ...packagesFor(document, services).map((name) => item(name, CompletionItemKind.Module)),
  ];
}

function filesFor(document: LangiumDocument, services: RtwServices): string[] {
  const { LangiumDocuments, WorkspaceManager } = services.shared.workspace;
  const root = services.check.Configurations.rootOf(document.uri);
  const folder = UriUtils.dirname(document.uri);
  return LangiumDocuments.all
    .filter(({ uri }) => uri.toString() !== document.uri.toString() && isInside(root, uri))
    .filter(({ uri }) => WorkspaceManager.shouldIncludeEntry({ uri, isFile: true, isDirectory: false }))
    .map(({ uri }) => UriUtils.relative(folder, uri))
    .map((path) => (path.startsWith('@') ? `./${path}` : path))
    .toArray()
    .sort();
}

function packagesFor(document: LangiumDocument, services: RtwServices): string[] {
  const { LangiumDocuments, Packages } = services.shared.workspace;
  const root = services.check.Configurations.rootOf(document.uri);
  const names = new Set(LangiumDocuments.all.flatMap((other) => services.workspace.Imports.packagesOf(other)));
  return [...names].sort().filter((name) => {
    const found = Packages.find(name, UriUtils.dirname(document.uri), root);
    return found && 'manifest' in found && 'files' in found.manifest;
  });
}
