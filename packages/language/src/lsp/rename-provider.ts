import type { Localized } from '@rtw-protocol/model';
import { type AstNode, CstUtils, type LangiumDocument, type LeafCstNode, URI } from 'langium';
import { DefaultRenameProvider, type LangiumServices } from 'langium/lsp';
import {
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { isParameter, isVariable } from '../generated/ast.ts';
import { reservedWords } from '../parser/token-builder.ts';
import { placeholdersOf } from './message-placeholders.ts';
import { isShipped } from './node-place.ts';
import type { RtwServices } from './services.ts';

type Named = AstNode & { name: string };

const refusals = {
  shipped: (name: string): Localized => ({
    en: `"${name}" belongs to the vocabulary and criteria that ship with RTW Protocol, and cannot be renamed.`,
    sv: `"${name}" hör till den ordlista och de kriterier som följer med RTW Protocol och kan inte byta namn.`,
  }),
  noName: (name: string): Localized => ({
    en: `"${name}" cannot be a name. A name begins with a letter and holds letters, digits, hyphens and underscores.`,
    sv: `"${name}" kan inte vara ett namn. Ett namn börjar med en bokstav och består av bokstäver, siffror, bindestreck och understreck.`,
  }),
  reserved: (name: string): Localized => ({
    en: `"${name}" is a word of the criteria's own language, and cannot be a name.`,
    sv: `"${name}" är ett ord i kriteriernas eget språk och kan inte vara ett namn.`,
  }),
};

/** Renames what a project itself declares, wherever it is used. What ships with the product keeps its name. */
export class RtwRenameProvider extends DefaultRenameProvider {
  readonly #services: RtwServices;

  constructor(services: RtwServices) {
    super(services as unknown as LangiumServices);
    this.#services = services;
  }

  override prepareRename(document: LangiumDocument, params: TextDocumentPositionParams): Range | undefined {
    const found = this.#declarationAt(document, params);
    if (!found) return undefined;
    this.#refuseShipped(found.declaration);
    return found.leaf.range;
  }

  override async rename(document: LangiumDocument, params: RenameParams): Promise<WorkspaceEdit | undefined> {
    const found = this.#declarationAt(document, params);
    if (!found) return undefined;
    const { declaration } = found;
    this.#refuseShipped(declaration);
    this.#refuseNoName(params.newName);
    const changes: Record<string, TextEdit[]> = {};
    for (const { uri, range } of this.#places(declaration)) {
      changes[uri] ??= [];
      changes[uri].push({ range, newText: params.newName });
    }
    return { changes };
  }

  /** Where the name stands. A term may also be used by an alias, which stays. */
  #places(declaration: Named): { uri: string; range: Range }[] {
    const named = this.references
      .findReferences(declaration, { includeDeclaration: true })
      .map(({ sourceUri, segment }) => ({ uri: sourceUri.toString(), range: segment.range }))
      .filter(({ uri, range }) => this.#textAt(uri, range) === declaration.name)
      .toArray();
    return isParameter(declaration) || isVariable(declaration) ? [...named, ...placeholdersOf(declaration)] : named;
  }

  #textAt(uri: string, range: Range): string | undefined {
    return this.#services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument.getText(range);
  }

  #declarationAt(
    document: LangiumDocument,
    { position }: TextDocumentPositionParams,
  ): { leaf: LeafCstNode; declaration: Named } | undefined {
    const root = document.parseResult.value.$cstNode;
    const offset = document.textDocument.offsetAt(position);
    const leaf = root && CstUtils.findDeclarationNodeAtOffset(root, offset, this.grammarConfig.nameRegexp);
    const declaration = leaf && this.references.findDeclarations(leaf)[0];
    return leaf && declaration && 'name' in declaration ? { leaf, declaration: declaration as Named } : undefined;
  }

  #refuseShipped(declaration: Named): void {
    if (isShipped(declaration, this.#services)) this.#refuse(refusals.shipped(declaration.name));
  }

  #refuseNoName(name: string): void {
    const tokens = this.#services.parser.Lexer.tokenize(name).tokens;
    const [token] = tokens;
    if (reservedWords.has(name)) this.#refuse(refusals.reserved(name));
    const isName =
      token?.image === name &&
      (token.tokenType.name === 'ID' || token.tokenType.CATEGORIES?.some((category) => category.name === 'ID'));
    if (!isName) this.#refuse(refusals.noName(name));
  }

  #refuse(message: Localized): never {
    throw new ResponseError(LSPErrorCodes.RequestFailed, message[this.#services.check.Settings.language]);
  }
}
