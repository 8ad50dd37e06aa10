import { CstUtils, GrammarAST, type LangiumDocument, type LeafCstNode } from 'langium';
import type { HoverProvider } from 'langium/lsp';
import type { Hover, HoverParams } from 'vscode-languageserver-protocol';
import { type File, isProtocol } from '../generated/ast.ts';
import { calculationAt } from './calculation-at.ts';
import { describeAsked } from './describe-asked.ts';
import { evidenceBeside } from './describe-evidence.ts';
import { describeNode } from './describe-node.ts';
import { describePathWord } from './describe-path.ts';
import { describeStanding } from './describe-standing.ts';
import { describeWord } from './describe-word.ts';
import { paragraphs } from './markdown.ts';
import type { RtwServices } from './services.ts';

/**
 * Tells what a name or a word of the language means, what the template asks there, and how a sample size is reckoned,
 * in the reader's language.
 */
export class RtwHoverProvider implements HoverProvider {
  readonly #services: RtwServices;

  constructor(services: RtwServices) {
    this.#services = services;
  }

  getHoverContent(document: LangiumDocument, params: HoverParams): Hover | undefined {
    const root = document.parseResult.value.$cstNode;
    const offset = document.textDocument.offsetAt(params.position);
    const leaf =
      root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.#services.parser.GrammarConfig.nameRegexp);
    if (!leaf || leaf.end <= offset) return undefined;
    const value = this.#describe(leaf, document);
    return value ? { contents: { kind: 'markdown', value }, range: leaf.range } : undefined;
  }

  #describe(leaf: LeafCstNode, document: LangiumDocument): string | undefined {
    const { language } = this.#services.check.Settings;
    const [declaration] = this.#services.references.References.findDeclarations(leaf);
    const described = declaration && describeNode(declaration, language);
    if (described) {
      const standing = isProtocol(declaration)
        ? describeStanding(declaration, document as LangiumDocument<File>, this.#services)
        : undefined;
      return paragraphs(described, evidenceBeside(declaration, document, this.#services), standing);
    }
    const inPath = describePathWord(leaf, this.#services);
    if (inPath) return inPath;
    const word = leaf.grammarSource;
    const meaning = GrammarAST.isKeyword(word) ? this.#services.lsp.WordMeanings.get(word) : undefined;
    const calculated = calculationAt(leaf, document as LangiumDocument<File>, this.#services);
    const asked = describeAsked(leaf, document as LangiumDocument<File>, this.#services);
    return paragraphs(meaning && describeWord(leaf.text, meaning, language), asked, calculated) || undefined;
  }
}
