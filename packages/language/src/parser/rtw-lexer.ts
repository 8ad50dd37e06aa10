import type { IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LexerResult, type LexingReport, type TokenizeOptions } from 'langium';
import { deepestNesting, longestChain, longestText, mostComments, mostTokens } from './size-limits.ts';
import { isUnclosedComment } from './token-builder.ts';
import { partUnknownSigns } from './unknown-signs.ts';
import { isUnclosed } from './value-converter.ts';

/** What the lexer saw besides tokens; the parser makes findings of it. */
export interface RtwLexingReport extends LexingReport {
  /** All tokens the parser gets to see. */
  readonly tokens: readonly IToken[];
  /** A comment that nobody closed: it reaches to the end of the text. */
  readonly unclosedComment?: IToken;
  /** Why the text, or the rest of it, is not parsed. */
  readonly refusal?: Refusal;
}

export type Refusal = { readonly kind: 'too-large' | 'not-text' } | { readonly kind: 'too-deep'; readonly at: IToken };

/**
 * The lexer, and the guard at the door: a recursive-descent parser must not get what nests too deeply for its call
 * stack, and nobody waits for what is too large or no text at all.
 */
export class RtwLexer extends DefaultLexer {
  override tokenize(text: string, options?: TokenizeOptions): LexerResult {
    const refused = refusedAltogether(text);
    if (refused) return nothing(refused);
    const read = super.tokenize(text, options);
    const signs = partUnknownSigns(read.tokens, text, this.errorMessageProvider);
    const result = { ...read, tokens: signs.tokens, errors: [...read.errors, ...signs.errors] };
    if (result.tokens.length > mostTokens || result.hidden.length > mostComments) return nothing('too-large');
    const tokens = result.tokens.some((token) => bracesFrom(token) !== undefined)
      ? result.tokens.flatMap((token) => this.#parted(token))
      : result.tokens;
    const deep = tooDeepAt(tokens);
    const comment = unclosed(result.hidden);
    if (deep === undefined) return { ...result, tokens, report: { ...reportOf(tokens), ...comment } };
    const at = tokens[deep] as IToken;
    const shallow = tokens.slice(0, deep);
    return {
      tokens: shallow,
      hidden: result.hidden.filter((token) => token.startOffset < at.startOffset),
      errors: result.errors.filter((error) => error.offset < at.startOffset),
      report: reportOf(shallow, { kind: 'too-deep', at }),
    };
  }

  #parted(token: IToken): IToken[] {
    const end = bracesFrom(token);
    if (end === undefined) return [token];
    const braces = [...token.image.slice(end).matchAll(/[{}]/g)].map((brace) =>
      cut(token, this.tokenTypes[brace[0]] as TokenType, end + brace.index, end + brace.index + 1),
    );
    return [cut(token, token.tokenType, 0, end), ...braces];
  }
}

/**
 * Where in an unclosed string its closing mark was meant to stand, if before braces: `title: "A title }`. Braces
 * around a placeholder (`"After {months}`) belong to the text.
 */
function bracesFrom({ tokenType, image }: IToken): number | undefined {
  if (tokenType.name !== 'STRING' || !isUnclosed(image)) return undefined;
  let text = image.trimEnd();
  while (text.endsWith('{') || (text.endsWith('}') && !isBalanced(text))) text = text.slice(0, -1).trimEnd();
  return text.length > 1 && text.length < image.trimEnd().length ? text.length : undefined;
}

function isBalanced(text: string): boolean {
  return text.split('{').length >= text.split('}').length;
}

function cut(token: IToken, tokenType: TokenType, from: number, to: number): IToken {
  return {
    ...token,
    image: token.image.slice(from, to),
    tokenType,
    tokenTypeIdx: tokenType.tokenTypeIdx as number,
    startOffset: token.startOffset + from,
    endOffset: token.startOffset + to - 1,
    startColumn: (token.startColumn as number) + from,
    endColumn: (token.startColumn as number) + to - 1,
  };
}

function nothing(kind: 'too-large' | 'not-text'): LexerResult {
  return { tokens: [], hidden: [], errors: [], report: reportOf([], { kind }) };
}

function unclosed(hidden: readonly IToken[]): Pick<RtwLexingReport, 'unclosedComment'> {
  const last = hidden.at(-1);
  return last && isUnclosedComment(last.image) ? { unclosedComment: last } : {};
}

function reportOf(tokens: readonly IToken[], refusal?: Refusal): RtwLexingReport {
  return refusal ? { diagnostics: [], tokens, refusal } : { diagnostics: [], tokens };
}

function refusedAltogether(text: string): 'too-large' | 'not-text' | undefined {
  if (!isText(text)) return 'not-text';
  return text.length > longestText ? 'too-large' : undefined;
}

/** A stray control character is a slip; where one in twenty is, the file was never text. */
function isText(text: string): boolean {
  const beginning = text.slice(0, 8000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  const strange = beginning.match(/[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return strange * 20 <= beginning.length;
}

const opening: ReadonlySet<string> = new Set(['{', '(']);
const closing: ReadonlySet<string> = new Set(['}', ')']);
/** Words after which a condition begins within the condition. */
const nesting: ReadonlySet<string> = new Set(['not', 'satisfies']);
const operators: ReadonlySet<string> = new Set('and or = != < <= > >= + - * /'.split(' '));

/** Index of the first token that is nested too deeply. A brace or a colon ends a condition. */
function tooDeepAt(tokens: readonly IToken[]): number | undefined {
  let open = 0;
  let within = 0;
  let chain = 0;
  for (const [index, token] of tokens.entries()) {
    const { name } = token.tokenType;
    if (opening.has(name)) open++;
    else if (closing.has(name)) open--;
    else if (nesting.has(name)) within++;
    else if (operators.has(name)) chain++;
    if (name === ':' || name === '{' || name === '}') within = chain = 0;
    if (open + within > deepestNesting || chain > longestChain) return index;
  }
  return undefined;
}
