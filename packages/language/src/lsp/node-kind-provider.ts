import { type AstNode, type AstNodeDescription, isAstNodeDescription } from 'langium';
import type { NodeKindProvider } from 'langium/lsp';
import { CompletionItemKind, SymbolKind } from 'vscode-languageserver-protocol';

const kinds: Readonly<Record<string, readonly [SymbolKind, CompletionItemKind]>> = {
  Protocol: [SymbolKind.Module, CompletionItemKind.Module],
  Section: [SymbolKind.Namespace, CompletionItemKind.Module],
  Design: [SymbolKind.Namespace, CompletionItemKind.Module],
  Arm: [SymbolKind.Class, CompletionItemKind.Class],
  Component: [SymbolKind.Method, CompletionItemKind.Method],
  Workplace: [SymbolKind.Method, CompletionItemKind.Method],
  Outcome: [SymbolKind.Variable, CompletionItemKind.Variable],
  SampleSize: [SymbolKind.Number, CompletionItemKind.Value],
  Point: [SymbolKind.Event, CompletionItemKind.Event],
  Period: [SymbolKind.Event, CompletionItemKind.Event],
  Series: [SymbolKind.Event, CompletionItemKind.Event],
  Anchor: [SymbolKind.Event, CompletionItemKind.Event],
  Citation: [SymbolKind.String, CompletionItemKind.Reference],
  CriteriaSet: [SymbolKind.Package, CompletionItemKind.Module],
  Criterion: [SymbolKind.Function, CompletionItemKind.Function],
  Template: [SymbolKind.Package, CompletionItemKind.Module],
  Requirement: [SymbolKind.Function, CompletionItemKind.Function],
  Limit: [SymbolKind.Function, CompletionItemKind.Function],
  Parameter: [SymbolKind.Constant, CompletionItemKind.Constant],
  Variable: [SymbolKind.Variable, CompletionItemKind.Variable],
};

/** The sort of symbol that editors show for each kind of node; terms of the vocabulary are the rest. */
export class RtwNodeKindProvider implements NodeKindProvider {
  getSymbolKind(node: AstNode | AstNodeDescription): SymbolKind {
    return kinds[typeOf(node)]?.[0] ?? SymbolKind.Constant;
  }

  getCompletionItemKind(node: AstNode | AstNodeDescription): CompletionItemKind {
    return kinds[typeOf(node)]?.[1] ?? CompletionItemKind.Value;
  }
}

function typeOf(node: AstNode | AstNodeDescription): string {
  return isAstNodeDescription(node) ? node.type : node.$type;
}
