import type { LangiumCoreServices, Module, PartialLangiumCoreServices } from 'langium';
import { PlaceKeepingMessages, PlainLexerMessages } from './parser-messages.ts';
import { RtwLexer } from './rtw-lexer.ts';
import { createRtwParser } from './rtw-parser.ts';
import { RtwTokenBuilder } from './token-builder.ts';
import { RtwValueConverter } from './value-converter.ts';

/** The services that turn text into a tree and say what is wrong with the text. */
export const syntaxServices = {
  parser: {
    TokenBuilder: () => new RtwTokenBuilder(),
    ValueConverter: () => new RtwValueConverter(),
    Lexer: (services) => new RtwLexer(services),
    LangiumParser: (services) => createRtwParser(services),
    ParserErrorMessageProvider: () => new PlaceKeepingMessages(),
    LexerErrorMessageProvider: () => new PlainLexerMessages(),
  },
} satisfies Module<LangiumCoreServices, PartialLangiumCoreServices>;

export type SyntaxServices = typeof syntaxServices;
