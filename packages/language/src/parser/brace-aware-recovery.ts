import { type IToken, type TokenType, tokenMatcher } from 'chevrotain';

/** What of Chevrotain's recovery is changed: its methods are protected, and Langium keeps its parser to itself. */
interface RecoveringParser {
  readonly tokVector: readonly IToken[];
  currIdx: number;
  LA(howMuch: number): IToken;
  SKIP_TOKEN(): IToken;
  flattenFollowSet(): TokenType[];
  findReSyncTokenType(): TokenType;
  canRecoverWithSingleTokenDeletion(expected: TokenType): boolean;
}

/**
 * Makes recovery skip a block as a whole. Skipping token by token, the parser takes the closing brace of a block it
 * does not know for that of the block it is in, leaves the protocol at it, and reads nothing of what follows: one
 * mistyped word would cost the rest of the file.
 */
export function recoverByBlocks(wrapped: object): void {
  const parser = wrapped as RecoveringParser;
  const skip = parser.SKIP_TOKEN.bind(parser);
  const canDelete = parser.canRecoverWithSingleTokenDeletion.bind(parser);

  parser.SKIP_TOKEN = () => {
    const end = endOfBlock(parser.tokVector, parser.currIdx + 1);
    if (end === undefined) return skip();
    parser.currIdx = end;
    return parser.LA(1);
  };

  parser.findReSyncTokenType = () => {
    // A semicolon may end a statement of any block, so it does not tell in which one to go on.
    const follows = parser.flattenFollowSet().filter(({ name }) => name !== ';');
    let index = parser.currIdx + 1;
    while (true) {
      const token = parser.LA(index - parser.currIdx);
      const found = follows.find((type) => tokenMatcher(token, type));
      if (found) return found;
      index = (endOfBlock(parser.tokVector, index) ?? index) + 1;
    }
  };

  parser.canRecoverWithSingleTokenDeletion = (expected) => !isBrace(parser.LA(1)) && canDelete(expected);
}

function isBrace({ tokenType }: IToken): boolean {
  return tokenType.name === '{' || tokenType.name === '}';
}

/** The index of the brace that closes the block which begins at `index`, if one does and it is closed. */
function endOfBlock(tokens: readonly IToken[], index: number): number | undefined {
  if (tokens[index]?.tokenType.name !== '{') return undefined;
  let level = 0;
  for (let at = index; at < tokens.length; at++) {
    const name = tokens[at]?.tokenType.name;
    if (name === '{') level++;
    else if (name === '}' && --level === 0) return at;
  }
  return undefined;
}
