import { createParser, LangiumCompletionParser, type LangiumCoreServices } from 'langium';
import { lookAheadWhenNeeded } from '../parser/look-ahead-when-needed.ts';
import type { RtwServices } from './services.ts';

/** The parser behind completion, made when completion is first asked for: a server starts without it. */
export function lazyCompletionParser(services: RtwServices): LangiumCompletionParser {
  let parser: LangiumCompletionParser | undefined;
  const lazy: Pick<LangiumCompletionParser, 'parse'> = {
    parse(input) {
      parser ??= createCompletionParser(services as unknown as LangiumCoreServices);
      return parser.parse(input);
    },
  };
  // Completion parses and does nothing else with it; the rest of the class is how a parser is made.
  return lazy as LangiumCompletionParser;
}

function createCompletionParser(services: LangiumCoreServices): LangiumCompletionParser {
  const parser = new LangiumCompletionParser(services);
  lookAheadWhenNeeded((parser as unknown as { wrapper: object }).wrapper);
  createParser(services.Grammar, parser, services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}
