import { type AstNodeDescription, type LangiumDocument, UriUtils } from 'langium';
import { isTemplate, type Template } from '../generated/ast.ts';
import type { RtwCoreServices } from '../services.ts';
import { compareVersions, matches, versionOf } from '../templates/version.ts';
import type { RtwIndexManager } from '../workspace/index-manager.ts';

/**
 * The templates that a document sees: the latest first, and of one version the shipped one, then that of the document
 * itself, then the nearest. Several versions of one template may be at hand.
 */
export function templatesAtHand(document: LangiumDocument, services: RtwCoreServices, name?: string): AtHand[] {
  const index = services.shared.workspace.IndexManager as RtwIndexManager;
  const uris = [document.uri.toString(), ...services.workspace.Imports.reachableFrom(document)];
  const shipped = services.library.Library.symbols.filter(({ type }) => type === 'Template');
  const isShippedFile = services.library.Library.documents.some(({ uri }) => UriUtils.equals(uri, document.uri));
  const own = isShippedFile ? [] : uris.flatMap((uri) => index.symbolsOf(uri, 'Template'));
  return [...shipped, ...own]
    .filter((symbol) => name === undefined || symbol.name === name)
    .flatMap((description) =>
      description.node && isTemplate(description.node) ? [{ description, template: description.node }] : [],
    )
    .sort((a, b) => compareVersions(versionOf(b.template), versionOf(a.template)));
}

/** A template, and how the linker knows it. */
export interface AtHand {
  description: AstNodeDescription;
  template: Template;
}

/** Of templates at hand, latest first, the one that is asked for: of the version, or the latest. */
export function askedFor(atHand: readonly AtHand[], version: string | undefined): AtHand | undefined {
  if (version === undefined) return atHand[0];
  return atHand.find(({ template }) => matches(versionOf(template), version));
}
