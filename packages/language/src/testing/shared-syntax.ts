import type { LangiumCoreServices, Linker } from 'langium';
import { createRtwParser, type RtwParser } from '../parser/rtw-parser.ts';
import { type SyntaxServices, syntaxServices } from '../parser/syntax-services.ts';

let lexer: ReturnType<SyntaxServices['parser']['Lexer']> | undefined;
let parser: RtwParser | undefined;

/**
 * One lexer and one parser for the languages of all tests: making them takes longer than most tests do. They read a
 * text from its beginning to its end and keep nothing of it; only who links the names in it is another each time.
 */
export const sharedSyntax: SyntaxServices = {
  parser: {
    ...syntaxServices.parser,
    Lexer: (services) => {
      lexer ??= syntaxServices.parser.Lexer(services);
      return lexer;
    },
    LangiumParser: (services) => {
      parser ??= createRtwParser(services);
      return linkedBy(parser, services);
    },
  },
};

function linkedBy(parser: RtwParser, { references }: LangiumCoreServices): RtwParser {
  const parse: RtwParser['parse'] = (text, options) => {
    (parser as unknown as { linker: Linker }).linker = references.Linker;
    return parser.parse(text, options);
  };
  // Nothing of the language does more with a parser than parse.
  return { parse } as RtwParser;
}
