import type { Module } from 'langium';
import type { PartialLangiumServices, PartialLangiumSharedServices } from 'langium/lsp';
import { wordMeanings } from '../wording/word-meanings.ts';
import { RtwCodeActionProvider } from './code-action-provider.ts';
import { RtwCompletionProvider } from './completion-provider.ts';
import { RtwDefinitionProvider } from './definition-provider.ts';
import { RtwDocumentLinkProvider } from './document-link-provider.ts';
import { RtwDocumentSymbolProvider } from './document-symbol-provider.ts';
import { RtwDocumentUpdateHandler } from './document-update-handler.ts';
import { EditorDocumentValidator } from './editor-document-validator.ts';
import { RtwFoldingRangeProvider } from './folding-range-provider.ts';
import { RtwFormatter } from './formatter.ts';
import { RtwFuzzyMatcher } from './fuzzy-matcher.ts';
import { RtwHoverProvider } from './hover-provider.ts';
import { RtwInlayHintProvider } from './inlay-hint-provider.ts';
import { lazyCompletionParser } from './lazy-completion-parser.ts';
import { RtwNodeKindProvider } from './node-kind-provider.ts';
import { RtwRenameProvider } from './rename-provider.ts';
import { RtwSemanticTokenProvider } from './semantic-token-provider.ts';
import type { RtwEditorServices, RtwServices, RtwSharedServices } from './services.ts';
import { ShowPlaceCommand } from './show-place-command.ts';
import { statementWords } from './statement-words.ts';
import { RtwWorkspaceSymbolProvider } from './workspace-symbol-provider.ts';

/** The editor services of the language, for Langium's dependency injection. */
export const rtwEditorModule: Module<RtwServices, PartialLangiumServices & RtwEditorServices> = {
  parser: {
    CompletionParser: (services) => lazyCompletionParser(services),
  },
  validation: {
    DocumentValidator: (services) => new EditorDocumentValidator(services),
  },
  lsp: {
    WordMeanings: (services) => wordMeanings(services.Grammar),
    StatementWords: (services) => statementWords(services.Grammar),
    CodeActionProvider: (services) => new RtwCodeActionProvider(services),
    CompletionProvider: (services) => new RtwCompletionProvider(services),
    DefinitionProvider: (services) => new RtwDefinitionProvider(services),
    DocumentLinkProvider: (services) => new RtwDocumentLinkProvider(services),
    DocumentSymbolProvider: (services) => new RtwDocumentSymbolProvider(services),
    FoldingRangeProvider: (services) => new RtwFoldingRangeProvider(services),
    Formatter: (services) => new RtwFormatter(services),
    HoverProvider: (services) => new RtwHoverProvider(services),
    InlayHintProvider: (services) => new RtwInlayHintProvider(services),
    RenameProvider: (services) => new RtwRenameProvider(services),
    SemanticTokenProvider: (services) => new RtwSemanticTokenProvider(services),
  },
};

/** The editor services that are there once, whatever the number of languages. */
export const rtwSharedEditorModule: Module<RtwSharedServices, PartialLangiumSharedServices> = {
  lsp: {
    DocumentUpdateHandler: (services) => new RtwDocumentUpdateHandler(services),
    ExecuteCommandHandler: (services) => new ShowPlaceCommand(services),
    FuzzyMatcher: () => new RtwFuzzyMatcher(),
    NodeKindProvider: () => new RtwNodeKindProvider(),
    WorkspaceSymbolProvider: (services) => new RtwWorkspaceSymbolProvider(services),
  },
};
