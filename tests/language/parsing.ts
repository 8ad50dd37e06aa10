import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LangiumCoreServices } from 'langium';
import type { RtwParseResult, RtwParser } from '../../packages/language/src/parser/rtw-parser.ts';
import { createSyntaxServices } from '../../packages/language/src/parser/syntax-only.ts';

const root = join(import.meta.dirname, '..', '..');

let services: LangiumCoreServices | undefined;

/** Parses a text with a parser that all tests of a file share. */
export function parsed(text: string): RtwParseResult {
  services ??= createSyntaxServices();
  return (services.parser.LangiumParser as RtwParser).parse(text);
}

/** A file of ours in the language. */
export interface SourceText {
  /** Relative to the repository, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** The examples, what the library ships, and a made-up file that uses most of the language. */
export function sourceTexts(): SourceText[] {
  return globSync('{examples,examples/*,packages/library/*,tests/language/fixtures}/*.rtw', { cwd: root })
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(root, path), 'utf8') }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
