import type { LangiumCoreServices } from 'langium';
import type { RtwParser } from '../parser/rtw-parser.ts';
import { createSyntaxServices } from '../parser/syntax-only.ts';
import { itemsOf, statementStarts } from './items.ts';
import { layOut } from './layout.ts';

/** What the formatter needs of the language's services. */
export interface FormattingServices {
  readonly parser: Pick<LangiumCoreServices['parser'], 'Lexer' | 'LangiumParser'>;
}

let alone: FormattingServices | undefined;

/**
 * A text in its canonical form: two spaces a level, one statement a line, at most one blank line, line feeds alone,
 * one at the end. Comments are kept.
 * @param services where there are some already; else the function makes what it needs, once.
 * @returns nothing where the text has syntax errors: it is left alone.
 */
export function formatText(text: string, services?: FormattingServices): string | undefined {
  alone ??= services ?? createSyntaxServices();
  const { parser } = services ?? alone;
  const lines = text.replace(/\r\n?/g, '\n');
  const { value, syntax } = (parser.LangiumParser as RtwParser).parse(lines);
  if (syntax.some(({ severity }) => severity === 'error')) return undefined;
  const placed = layOut(lines, itemsOf(parser.Lexer.tokenize(lines)), statementStarts(value));
  return placed.length === 0 ? '' : `${placed.map(({ gap, text: own }) => gap + own).join('')}\n`;
}
