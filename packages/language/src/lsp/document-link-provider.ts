import { GrammarUtils, type LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver-protocol';
import { importsOf } from '../workspace/imports.ts';
import type { RtwServices } from './services.ts';

/** Makes the path of an import a link to the file; a link has one target, so a whole package leads to its first one. */
export class RtwDocumentLinkProvider implements DocumentLinkProvider {
  readonly #services: RtwServices;

  constructor(services: RtwServices) {
    this.#services = services;
  }

  getDocumentLinks(document: LangiumDocument): DocumentLink[] {
    return importsOf(document).flatMap((node) => {
      const path = GrammarUtils.findNodeForProperty(node.$cstNode, 'path');
      const targets = this.#services.workspace.Imports.resolve(document, node);
      const first = Array.isArray(targets) ? targets[0] : undefined;
      return path && first ? [{ range: path.range, target: first.toString() }] : [];
    });
  }
}
