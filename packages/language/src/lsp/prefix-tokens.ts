import type { IToken } from 'chevrotain';

/**
 * What of the text before the cursor decides what may stand there. Blocks that are closed have no say, whatever
 * they hold: without their contents the rest is short, and mistakes inside them do no harm.
 */
export function withoutClosedBlocks(tokens: readonly IToken[]): IToken[] {
  const kept: IToken[] = [];
  const open: number[] = [];
  for (const token of tokens) {
    if (token.image === '}') {
      const start = open.pop();
      // A brace that closes nothing is a mistake that the rest must not suffer from.
      if (start === undefined) continue;
      kept.length = start + 1;
    }
    if (token.image === '{') open.push(kept.length);
    kept.push(token);
  }
  return kept;
}

/**
 * The same with only the beginnings of the blocks around the cursor and the statement at the cursor. Statements are
 * told apart by lines, as their author does: to the parser, the word after a half-written one may be its name.
 */
export function bareStatement(tokens: readonly IToken[], statementWords: ReadonlySet<string>): IToken[] {
  const kept: IToken[] = [];
  let statement = 0;
  const short = withoutClosedBlocks(tokens);
  const closers = closersOf(short);
  for (const [index, token] of short.entries()) {
    if (beginsStatement(short, index, statementWords)) statement = index;
    if (token.image === '{' && !closers.has(index)) {
      kept.push(...short.slice(statement, index + 1));
      statement = index + 1;
    }
  }
  return [...kept, ...short.slice(statement)];
}

/** The opening braces that are closed at once: their contents have been left out. */
function closersOf(tokens: readonly IToken[]): Set<number> {
  return new Set(
    [...tokens.keys()].filter((index) => tokens[index]?.image === '{' && tokens[index + 1]?.image === '}'),
  );
}

/** Whether a statement begins at a token: its word stands first on a line, or after what ends another statement. */
export function beginsStatement(
  tokens: readonly IToken[],
  index: number,
  statementWords: ReadonlySet<string>,
): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  if (!token || !statementWords.has(token.tokenType.name)) return false;
  if (!before || '{};'.includes(before.image)) return true;
  return !',:'.includes(before.image) && (token.startLine ?? 0) > (before.endLine ?? 0);
}

/** The words of the statements that stand beside the cursor in the same block. */
export function wordsOfBlock(
  tokens: readonly IToken[],
  offset: number,
  statementWords: ReadonlySet<string>,
): Set<string> {
  const blocks: Set<string>[] = [new Set()];
  let reached: Set<string> | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.startOffset >= offset) reached ??= blocks.at(-1);
    if (token.image === '{') blocks.push(new Set());
    if (token.image === '}' && blocks.length > 1 && blocks.pop() === reached && reached) return reached;
    const isAtCursor = token.startOffset <= offset && offset <= (token.endOffset ?? 0) + 1;
    if (!isAtCursor && beginsStatement(tokens, index, statementWords)) blocks.at(-1)?.add(token.image);
  }
  return reached ?? blocks.at(-1) ?? new Set();
}

/** The words of the statements whose blocks are around the cursor, from the outermost inwards: `['protocol', 'analysis']`. */
export function wordsAround(tokens: readonly IToken[], offset: number, statementWords: ReadonlySet<string>): string[] {
  const blocks: string[] = [];
  let word = '';
  for (const [index, token] of tokens.entries()) {
    if (token.startOffset >= offset) break;
    if (beginsStatement(tokens, index, statementWords)) word = token.image;
    if (token.image === '{') blocks.push(word);
    if (token.image === '}') blocks.pop();
  }
  return blocks;
}
