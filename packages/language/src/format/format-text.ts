import type { LangiumCoreServices } from 'langium';
import type { RtwParser } from '../parser/rtw-parser.ts';
import { itemsOf, statementStarts } from './items.ts';
import { layOut } from './layout.ts';

/** What the formatter needs of the language's services. */
export interface FormattingServices {
  readonly parser: Pick<LangiumCoreServices['parser'], 'Lexer' | 'LangiumParser'>;
}

/**
 * A text in its canonical form: two spaces a level, one statement a line, at most one blank line, line feeds alone,
 * one at the end. Comments are kept.
 * @returns nothing where the text has syntax errors: it is left alone.
 */
export function formatText(text: string, { parser }: FormattingServices): string | undefined {
  const lines = text.replace(/\r\n?/g, '\n');
  const { value, syntax } = (parser.LangiumParser as RtwParser).parse(lines);
  if (syntax.some(({ severity }) => severity === 'error')) return undefined;
  const placed = layOut(lines, itemsOf(parser.Lexer.tokenize(lines)), statementStarts(value));
  return placed.length === 0 ? '' : `${placed.map(({ gap, text: own }) => gap + own).join('')}\n`;
}
