import { type IToken, type TokenType, tokenMatcher } from 'chevrotain';
import { GrammarAST } from 'langium';
import { firstPlaces, framesOf, isStatement, keywordOf, type Place, placesAfter, terminalOf } from './place.ts';
import type { Mistake, Standstill } from './rtw-parser.ts';

/** Everything there is to know about a place where the text does not go on as the language does. */
export interface Situation {
  readonly text: string;
  readonly tokens: readonly IToken[];
  readonly grammar: GrammarAST.Grammar;
  readonly types: Readonly<Record<string, TokenType>>;
  /** Of the token that does not fit; the number of tokens where the text ends too early. */
  readonly index: number;
  readonly token: IToken | undefined;
  readonly previous: IToken | undefined;
  /** All that could stand here. */
  readonly expected: readonly Place[];
  /** Those among them that begin a new statement. */
  readonly starts: readonly Place[];
  /** Those that continue the statement at hand or close its block. */
  readonly continuations: readonly Place[];
  /** Index of the first token of the statement at hand, 0 before the first. */
  readonly statement: number;
  /** Whether the token stands on the line on which the previous one ends. */
  readonly sameLine: boolean;
}

export interface ParsedText {
  readonly text: string;
  readonly tokens: readonly IToken[];
  readonly grammar: GrammarAST.Grammar;
  readonly types: Readonly<Record<string, TokenType>>;
}

// Where the parser chooses between ways to go on, it gives up at the first token of a way that fails later on.
const furthest = 8;

/** Follows the grammar from where the parser stood to the token that fits nowhere. */
export function situationOf(parsed: ParsedText, { token, standstill }: Mistake): Situation {
  const { tokens } = parsed;
  let index = indexOf(tokens, token);
  let last = standstill.last;
  let expected = last ? placesAfter(last).places : entryPlaces(parsed.grammar);
  for (const stop = index + furthest; index < tokens.length && index < stop; index++) {
    const filled = expected.filter((place) => fits(parsed, tokens[index] as IToken, place));
    if (filled.length === 0) break;
    last = begun(filled[0] as Place, index);
    expected = filled.flatMap((place) => placesAfter(begun(place, index)).places);
  }
  const previous = tokens[index - 1];
  const here = tokens[index];
  const starts = expected.filter((place) =>
    framesOf(place).some((frame) => isStatement(frame) && frame.start === undefined),
  );
  return {
    ...parsed,
    index,
    token: here,
    previous,
    expected,
    starts,
    continuations: expected.filter((place) => !starts.includes(place)),
    statement: statementOf(last, standstill),
    sameLine: here !== undefined && previous !== undefined && here.startLine === previous.endLine,
  };
}

/** A place whose rules have all begun, the new ones with the token at `index`. */
function begun(place: Place, index: number): Place {
  const begin = (frame: Place['frame']): Place['frame'] =>
    frame && frame.start === undefined ? { ...frame, caller: begin(frame.caller), start: index } : frame;
  return { ...place, frame: begin(place.frame) };
}

/** What there would be to say about the token if what is missing before it, one of some words, stood there. */
export function withMissing(situation: Situation, isMissing: (place: Place) => boolean): Situation {
  const filled = situation.expected.filter(isMissing).slice(0, 1);
  const expected = filled.flatMap((place) => placesAfter(begun(place, situation.index)).places);
  const starts = expected.filter((place) =>
    framesOf(place).some((frame) => isStatement(frame) && frame.start === undefined),
  );
  return { ...situation, expected, starts, continuations: expected.filter((place) => !starts.includes(place)) };
}

function entryPlaces(grammar: GrammarAST.Grammar): Place[] {
  const entry = grammar.rules.find((rule) => GrammarAST.isParserRule(rule) && rule.entry) as GrammarAST.ParserRule;
  return firstPlaces(entry.definition).places;
}

function statementOf(last: Place | undefined, standstill: Standstill): number {
  const frame = last && framesOf(last).find((candidate) => isStatement(candidate) && candidate.start !== undefined);
  return frame?.start ?? Math.max(0, standstill.lastIndex);
}

/** Whether a token may stand at a place. */
export function fits({ types }: ParsedText, token: IToken, place: Place): boolean {
  const type = types[keywordOf(place) ?? terminalOf(place) ?? ''];
  return type !== undefined && tokenMatcher(token, type);
}

/** The index of a token among others; their number for the end of the text. */
export function indexOf(tokens: readonly IToken[], token: IToken): number {
  if (Number.isNaN(token.startOffset) || token.startOffset < 0) return tokens.length;
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle] as IToken).startOffset < token.startOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The keywords among places, each once. */
export function keywordsOf(places: readonly Place[]): string[] {
  return [...new Set(places.flatMap((place) => keywordOf(place) ?? []))];
}

/** Whether a sign or a word may stand here. */
export function mayFollow({ expected }: Situation, keyword: string): boolean {
  return expected.some((place) => keywordOf(place) === keyword);
}

/** The word that begins the statement at hand. */
export function statementWord({ tokens, statement }: Situation): string {
  return tokens[statement]?.image ?? '';
}

/** The indexes of the braces that are open before a token, the innermost last. */
export function openBraces(tokens: readonly IToken[], index: number): number[] {
  const open: number[] = [];
  for (let at = 0; at < index; at++) {
    const name = tokens[at]?.tokenType.name;
    if (name === '{') open.push(at);
    else if (name === '}') open.pop();
  }
  return open;
}

/** The index of the first token of the line on which a block is opened, behind what else was closed on it. */
export function headerOf(tokens: readonly IToken[], brace: number): number {
  const line = tokens[brace]?.startLine;
  let from = brace;
  while (from > 0) {
    const before = tokens[from - 1] as IToken;
    if (before.startLine !== line || ['{', '}', ';'].includes(before.tokenType.name)) break;
    from--;
  }
  return from;
}

/** The word whose block a token stands in; empty at the top of the file. */
export function blockWord({ tokens, index }: Situation): string {
  const brace = openBraces(tokens, index).at(-1);
  return brace === undefined ? '' : (tokens[headerOf(tokens, brace)]?.image ?? '');
}

/** Whether more blocks are closed than opened. */
export function hasSurplusBraces(tokens: readonly IToken[]): boolean {
  return openedMinusClosed(tokens) < 0;
}

/** Whether more blocks are opened than closed. */
export function hasMissingBraces(tokens: readonly IToken[]): boolean {
  return openedMinusClosed(tokens) > 0;
}

function openedMinusClosed(tokens: readonly IToken[]): number {
  let level = 0;
  for (const { tokenType } of tokens) {
    if (tokenType.name === '{') level++;
    else if (tokenType.name === '}') level--;
  }
  return level;
}

/** Whether the statement at hand may end before the token. */
export function mayEnd({ starts, expected }: Situation): boolean {
  return starts.length > 0 || expected.length === 0 || expected.some((place) => keywordOf(place) === '}');
}
