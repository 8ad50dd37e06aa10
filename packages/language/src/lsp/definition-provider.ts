import type { CstNode } from 'langium';
import { DefaultDefinitionProvider, type LangiumServices } from 'langium/lsp';
import type { DefinitionParams, LocationLink } from 'vscode-languageserver-protocol';
import { placeOf } from './node-place.ts';
import type { RtwServices } from './services.ts';

/** Leads from a name to where it is declared, into the shipped library too, whose nodes have no syntax tree. */
export class RtwDefinitionProvider extends DefaultDefinitionProvider {
  readonly #services: RtwServices;

  constructor(services: RtwServices) {
    super(services as unknown as LangiumServices);
    this.#services = services;
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
