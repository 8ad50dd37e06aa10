import {
  type AstNode,
  AstUtils,
  type Cancellation,
  CstUtils,
  type GenericAstNode,
  GrammarAST,
  interruptAndCheck,
  isReference,
  type LangiumDocument,
  type LeafCstNode,
} from 'langium';
import { AbstractSemanticTokenProvider, type LangiumServices, type SemanticTokenAcceptor } from 'langium/lsp';
import { SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver-protocol';
import { isEntry, isProperty } from '../generated/ast.ts';
import { isShipped } from './node-place.ts';
import type { RtwServices } from './services.ts';

interface Colour {
  type: string;
  modifier?: string[];
}

const units = new Set(['Money', 'TimeUnit', 'Share', 'Measure', 'PlainQuantity']);

/**
 * Colours what the grammar of colours cannot tell: a word of the language that is used as a name is coloured as a
 * name, a term as a term, a word that is a value as a value.
 */
export class RtwSemanticTokenProvider extends AbstractSemanticTokenProvider {
  readonly #services: RtwServices;

  constructor(services: RtwServices) {
    super(services as unknown as LangiumServices);
    this.#services = services;
  }

  protected override async computeHighlighting(
    document: LangiumDocument,
    acceptor: SemanticTokenAcceptor,
    cancelToken: Cancellation.CancellationToken,
  ): Promise<void> {
    const root = document.parseResult.value.$cstNode;
    if (!root) return;
    let seen = 0;
    for (const leaf of CstUtils.flattenCst(root)) {
      // Asking at every token whether the request still stands would cost more than the colours.
      if (++seen % 500 === 0) await interruptAndCheck(cancelToken);
      const colour = leaf.hidden ? undefined : this.#colour(leaf);
      if (colour) acceptor({ cst: leaf, ...colour });
    }
  }

  protected override highlightElement(): void {
    // Tokens are coloured one by one, in `computeHighlighting`.
  }

  #colour(leaf: LeafCstNode): Colour | undefined {
    const source = leaf.grammarSource;
    if (!source) return undefined;
    const assignment = AstUtils.getContainerOfType(source, GrammarAST.isAssignment);
    if (GrammarAST.isKeyword(source)) return this.#keyword(leaf, source, assignment?.feature);
    return assignment && this.#named(leaf, assignment);
  }

  #keyword(leaf: LeafCstNode, word: GrammarAST.Keyword, feature: string | undefined): Colour | undefined {
    const rule = AstUtils.getContainerOfType(word, GrammarAST.isAbstractRule)?.name ?? '';
    if (units.has(rule)) return { type: SemanticTokenTypes.number };
    if (!/^[a-z]/i.test(word.value)) return undefined;
    if (feature === 'keyword') {
      return { type: isProperty(leaf.astNode) ? SemanticTokenTypes.property : SemanticTokenTypes.keyword };
    }
    return { type: feature && values.has(feature) ? SemanticTokenTypes.enumMember : SemanticTokenTypes.keyword };
  }

  #named(leaf: LeafCstNode, { feature }: GrammarAST.Assignment): Colour | undefined {
    if (feature === 'name') {
      return { type: typeOfName(leaf.astNode), modifier: [SemanticTokenModifiers.declaration] };
    }
    if (feature === 'segments') return { type: SemanticTokenTypes.property };
    const reference = referenceAt(leaf, feature);
    if (!reference) return undefined;
    const target = reference.ref;
    if (!target) return feature === 'binding' ? { type: SemanticTokenTypes.property } : undefined;
    const shipped = isShipped(target, this.#services) ? [SemanticTokenModifiers.defaultLibrary] : [];
    return { type: typeOfName(target), modifier: shipped };
  }
}

/** Where the grammar keeps words that are values. */
const values = new Set([
  'word',
  'kind',
  'yes',
  'status',
  'severity',
  'force',
  'answer',
  'language',
  'list',
  'reason',
  'stated',
]);

function referenceAt(leaf: LeafCstNode, feature: string): { ref?: AstNode | undefined } | undefined {
  const value = (leaf.astNode as GenericAstNode)[feature];
  const references = (Array.isArray(value) ? value : [value]).filter(isReference);
  return references.find(({ $refNode }) => $refNode && $refNode.offset <= leaf.offset && $refNode.end >= leaf.end);
}

const types: Readonly<Record<string, string>> = {
  Arm: SemanticTokenTypes.class,
  Citation: SemanticTokenTypes.macro,
  CriteriaSet: SemanticTokenTypes.namespace,
  Criterion: SemanticTokenTypes.function,
  Template: SemanticTokenTypes.namespace,
  Requirement: SemanticTokenTypes.function,
  Limit: SemanticTokenTypes.function,
  Parameter: SemanticTokenTypes.parameter,
  Point: SemanticTokenTypes.event,
  Period: SemanticTokenTypes.event,
  Series: SemanticTokenTypes.event,
  Protocol: SemanticTokenTypes.namespace,
};

function typeOfName(node: AstNode): string {
  return types[node.$type] ?? (isEntry(node) ? SemanticTokenTypes.type : SemanticTokenTypes.variable);
}
