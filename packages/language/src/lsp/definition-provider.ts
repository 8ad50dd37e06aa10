import { startOfDocument } from '@rtw-protocol/model';
import { type CstNode, GrammarUtils, type LangiumDocument, type MaybePromise } from 'langium';
import { DefaultDefinitionProvider, type LangiumServices } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver-protocol';
import { importsOf } from '../workspace/imports.ts';
import { placeOf } from './node-place.ts';
import type { RtwServices } from './services.ts';

/**
 * Leads from a name to where it is declared, into the shipped library too, whose nodes have no syntax tree, and from
 * the path of an import to the files.
 */
export class RtwDefinitionProvider extends DefaultDefinitionProvider {
  readonly #services: RtwServices;

  constructor(services: RtwServices) {
    super(services as unknown as LangiumServices);
    this.#services = services;
  }

  override getDefinition(
    document: LangiumDocument,
    params: DefinitionParams,
  ): MaybePromise<LocationLink[] | undefined> {
    return this.#importedAt(document, params) ?? super.getDefinition(document, params);
  }

  #importedAt(document: LangiumDocument, { position }: DefinitionParams): LocationLink[] | undefined {
    const offset = document.textDocument.offsetAt(position);
    for (const node of importsOf(document)) {
      const path = GrammarUtils.findNodeForProperty(node.$cstNode, 'path');
      if (!path || offset < path.offset || offset > path.end) continue;
      const targets = this.#services.workspace.Imports.resolve(document, node);
      if (!Array.isArray(targets)) return undefined;
      return targets.map((uri) => ({
        originSelectionRange: path.range,
        targetUri: uri.toString(),
        targetRange: startOfDocument,
        targetSelectionRange: startOfDocument,
      }));
    }
    return undefined;
  }

  protected override collectLocationLinks(source: CstNode, _params: DefinitionParams): LocationLink[] | undefined {
    const links = this.references.findDeclarations(source).flatMap((declaration) => {
      const place = placeOf(declaration, this.#services);
      if (!place) return [];
      return [
        {
          originSelectionRange: source.range,
          targetUri: place.uri,
          targetRange: place.range,
          targetSelectionRange: place.nameRange,
        },
      ];
    });
    return links.length > 0 ? links : undefined;
  }
}
