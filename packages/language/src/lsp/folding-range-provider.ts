import type { AstNode, CstNode, LangiumDocument } from 'langium';
import { DefaultFoldingRangeProvider, type LangiumServices } from 'langium/lsp';
import type { FoldingRange } from 'vscode-languageserver-protocol';
import type { RtwServices } from './services.ts';

/** Folds blocks in braces and comments, and nothing that merely happens to span some lines. */
export class RtwFoldingRangeProvider extends DefaultFoldingRangeProvider {
  protected override readonly commentNames: string[] = ['BLOCK_COMMENT'];

  constructor(services: RtwServices) {
    super(services as unknown as LangiumServices);
  }

  protected override shouldProcess({ $cstNode: cst }: AstNode): boolean {
    return cst !== undefined && cst.root.fullText.charAt(cst.end - 1) === '}';
  }

  /** Keeps the line of the closing brace in sight, however few lines there are. */
  protected override toFoldingRange(
    _document: LangiumDocument,
    node: CstNode,
    kind?: string,
  ): FoldingRange | undefined {
    const { start, end } = node.range;
    if (end.line - start.line < 2) return undefined;
    return { startLine: start.line, endLine: end.line - 1, ...(kind === undefined ? {} : { kind }) };
  }
}
