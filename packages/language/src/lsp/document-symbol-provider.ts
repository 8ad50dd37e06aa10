import { type AstNode, GrammarUtils, type LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import {
  isCriteriaSet,
  isCriterion,
  isDesign,
  isEntry,
  isFile,
  isParameter,
  isSampleSize,
  isSection,
} from '../generated/ast.ts';
import { criterionTitle } from './describe-criterion.ts';
import { detailOfThing, isThing, kindOfThing } from './describe-thing.ts';
import { textIn } from './localized-text.ts';
import type { RtwServices } from './services.ts';

/** The outline of a file: protocols with their sections and things, vocabulary, criteria. */
export class RtwDocumentSymbolProvider implements DocumentSymbolProvider {
  readonly #services: RtwServices;

  constructor(services: RtwServices) {
    this.#services = services;
  }

  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    const file = document.parseResult.value;
    return isFile(file) ? file.elements.flatMap((element) => this.#symbol(element)) : [];
  }

  #symbol(node: AstNode): DocumentSymbol[] {
    const cst = node.$cstNode;
    const heading = this.#heading(node);
    if (!cst || !heading) return [];
    const { statements = [] } = node as { statements?: AstNode[] };
    const place =
      GrammarUtils.findNodeForProperty(cst, 'name') ?? GrammarUtils.findNodeForProperty(cst, 'keyword') ?? cst;
    return [
      {
        name: heading.name,
        ...(heading.detail ? { detail: heading.detail } : {}),
        kind: this.#services.shared.lsp.NodeKindProvider.getSymbolKind(node),
        range: cst.range,
        selectionRange: place === cst ? { start: cst.range.start, end: cst.range.start } : place.range,
        children: statements.flatMap((statement) => this.#symbol(statement)),
      },
    ];
  }

  #heading(node: AstNode): { name: string; detail?: string | undefined } | undefined {
    const { language } = this.#services.check.Settings;
    if (isEntry(node)) return named(node.name, textIn(language, node.label));
    if (isCriterion(node)) return named(node.name, criterionTitle(node, language));
    if (isCriteriaSet(node) || isParameter(node)) return named(node.name, undefined);
    if (isDesign(node)) return named(node.keyword, node.kinds.map((kind) => kind.term?.$refText).join(', '));
    if (isSection(node)) return named(node.keyword, undefined);
    if (isSampleSize(node)) return named('sample-size', node.outcomes.map((outcome) => outcome.$refText).join(', '));
    return isThing(node) ? named(node.name, detailOfThing(node, language) ?? kindOfThing(node, language)) : undefined;
  }
}

/** An outline cannot show what has no name yet. */
function named(
  name: string | undefined,
  detail: string | undefined,
): { name: string; detail?: string | undefined } | undefined {
  return name ? { name, detail } : undefined;
}
