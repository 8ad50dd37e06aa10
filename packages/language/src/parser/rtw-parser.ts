import type { Finding } from '@rtw-protocol/model';
import type { IRecognitionException, IToken, TokenType } from 'chevrotain';
import {
  type AstNode,
  createParser,
  type GrammarAST,
  type LangiumCoreServices,
  LangiumParser,
  type ParseResult,
  type ParserOptions,
} from 'langium';
import { type BlockRecovery, recoverByBlocks } from './brace-aware-recovery.ts';
import { lookAheadWhenNeeded } from './look-ahead-when-needed.ts';
import { findingsAbout, needsFindings } from './mistakes.ts';
import { PlaceKeepingMessages } from './parser-messages.ts';
import type { Frame, Place } from './place.ts';
import type { RtwLexingReport } from './rtw-lexer.ts';
import { mostMistakes } from './size-limits.ts';

/** Where the parser stood when it found a mistake. */
export interface Standstill {
  /** The place that the last token filled; absent before the first. */
  readonly last: Place | undefined;
  /** The index of that token, -1 before the first. */
  readonly lastIndex: number;
  /** How many blocks are open for the parser. */
  readonly depth: number;
}

/** A parser error, and where the parser stood. */
export interface Mistake {
  readonly token: IToken;
  readonly standstill: Standstill;
}

/** A parse result that also holds what there is to say about the syntax. */
export interface RtwParseResult<T extends AstNode = AstNode> extends ParseResult<T> {
  readonly syntax: readonly Finding[];
}

type RuleResult = Parameters<LangiumParser['subrule']>[1];

/**
 * The parser, which remembers where in the grammar it stands. Chevrotain tells an error provider one expected token
 * at most, or all paths of one decision; what a person may write at a place follows from the grammar only when the
 * way to it is known. So the error provider merely asks for the current place, and the findings are made here, after
 * the parse, where tokens, places and text are at hand.
 */
export class RtwParser extends LangiumParser {
  readonly #grammar: GrammarAST.Grammar;
  readonly #recovery: BlockRecovery;
  #frame: Frame | undefined;
  #last: Place | undefined;
  #lastIndex = -1;
  #depth = 0;
  #standstills: Standstill[] = [];

  constructor(services: LangiumCoreServices) {
    super(services);
    this.#grammar = services.Grammar;
    const messages = services.parser.ParserErrorMessageProvider;
    if (messages instanceof PlaceKeepingMessages) messages.keep = () => this.#keep();
    // Only the length of the paths that Chevrotain lists in its messages, which nobody reads: the look-ahead of the
    // parser itself (ALL(*)) has no such limit. Short paths make mistakes cheap.
    (this.wrapper as unknown as { maxLookahead: number }).maxLookahead = 1;
    lookAheadWhenNeeded(this.wrapper);
    this.#recovery = recoverByBlocks(this.wrapper);
  }

  override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): RtwParseResult<T> {
    this.#frame = undefined;
    this.#last = undefined;
    this.#lastIndex = -1;
    this.#depth = 0;
    this.#standstills = [];
    this.#recovery.reset();
    const { lexerReport, ...result } = super.parse<T>(input, options);
    const report = lexerReport as RtwLexingReport;
    const mistakes = result.parserErrors.flatMap((error) => this.#mistake(error));
    this.#last = undefined;
    this.#standstills = [];
    const about = { text: input, report, lexerErrors: result.lexerErrors, mistakes };
    const syntax = needsFindings(about)
      ? findingsAbout({ ...about, grammar: this.#grammar, types: this.lexer.definition as Record<string, TokenType> })
      : [];
    for (const error of result.parserErrors) error.message = syntax[0]?.message.en ?? 'The text does not fit here.';
    return { ...result, syntax };
  }

  override subrule(
    idx: number,
    rule: RuleResult,
    fragment: boolean,
    feature: GrammarAST.AbstractElement,
    args: Record<string, boolean>,
  ): void {
    const caller = this.#frame;
    this.#frame = { call: feature, caller, start: this.#index + 1 };
    try {
      super.subrule(idx, rule, fragment, feature, args);
    } finally {
      this.#frame = caller;
    }
  }

  override consume(idx: number, tokenType: TokenType, feature: GrammarAST.AbstractElement): void {
    super.consume(idx, tokenType, feature);
    this.#last = { element: feature, frame: this.#frame };
    if (tokenType.name === '{') this.#recovery.opened();
    else if (tokenType.name === '}') this.#recovery.closed();
    // A token that recovery put in stands nowhere in the text.
    if (this.#lastIndex === this.#index) return;
    this.#lastIndex = this.#index;
    if (tokenType.name === '{') this.#depth++;
    else if (tokenType.name === '}') this.#depth--;
  }

  /** Index of the token that was read last. */
  get #index(): number {
    return (this.wrapper as unknown as { currIdx: number }).currIdx;
  }

  #keep(): number {
    if (this.#standstills.length > mostMistakes) this.#giveUp();
    return this.#standstills.push({ last: this.#last, lastIndex: this.#lastIndex, depth: this.#depth }) - 1;
  }

  /** Leaves the rest of the text unread, as if it ended here. */
  #giveUp(): void {
    const wrapper = this.wrapper as unknown as { moveToTerminatedState(): void };
    wrapper.moveToTerminatedState();
  }

  #mistake(error: IRecognitionException): Mistake[] {
    const standstill = this.#standstills[Number(error.message)];
    return standstill ? [{ token: error.token, standstill }] : [];
  }
}

/** The parser as a service. */
export function createRtwParser(services: LangiumCoreServices): RtwParser {
  const parser = createParser(services.Grammar, new RtwParser(services), services.parser.Lexer.definition);
  parser.finalize();
  return parser;
}
