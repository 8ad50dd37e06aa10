import { EOF, type IToken, type TokenType, tokenMatcher } from 'chevrotain';

/** What of Chevrotain's recovery is changed: its methods are protected, and Langium keeps its parser to itself. */
interface RecoveringParser {
  readonly tokVector: readonly IToken[];
  readonly RULE_STACK_IDX: number;
  currIdx: number;
  LA(howMuch: number): IToken;
  SKIP_TOKEN(): IToken;
  buildFullFollowKeyStack(): unknown[];
  getFollowSetFromFollowKey(key: unknown): TokenType[];
  findReSyncTokenType(): TokenType;
  reSyncTo(type: TokenType): IToken[];
  canRecoverWithSingleTokenDeletion(expected: TokenType): boolean;
}

/** What the parser tells its recovery. */
export interface BlockRecovery {
  /** The rule that runs has read the opening brace of its block. */
  opened(): void;
  /** It has read the closing one. */
  closed(): void;
  /** A text begins. */
  reset(): void;
}

/**
 * Makes recovery go by blocks. By itself it goes on at the first token that may follow any of the rules that run.
 * So the closing brace of a block it does not know would close the block around, and a word deep in one block would
 * begin a statement at the top of the file: one mistyped word would cost the rest of the file.
 */
export function recoverByBlocks(wrapped: object): BlockRecovery {
  const parser = wrapped as RecoveringParser;
  const skip = parser.SKIP_TOKEN.bind(parser);
  const canDelete = parser.canRecoverWithSingleTokenDeletion.bind(parser);
  let owners: number[] = [];
  let found = -1;

  parser.SKIP_TOKEN = () => {
    const end = endOfBlock(parser.tokVector, parser.currIdx + 1);
    if (end === undefined) return skip();
    parser.currIdx = end;
    return parser.LA(1);
  };

  // Only what may follow a rule inside the block at hand, until the block has ended; then of the one around; and so on.
  parser.findReSyncTokenType = () => {
    owners = owners.filter((owner) => owner <= parser.RULE_STACK_IDX);
    const keys = parser.buildFullFollowKeyStack();
    let level = owners.length;
    let follows = followsWithin(keys, owners[level - 1]);
    for (found = parser.currIdx + 1; ; found = (endOfBlock(parser.tokVector, found) ?? found) + 1) {
      const token = parser.LA(found - parser.currIdx);
      if (token.tokenType === EOF) return EOF;
      const type = follows.find((candidate) => tokenMatcher(token, candidate));
      if (type) return type;
      if (token.tokenType.name !== '}' || level === 0) continue;
      level--;
      follows = followsWithin(keys, owners[level - 1]);
    }
  };

  parser.reSyncTo = () => {
    const passed = parser.tokVector.slice(parser.currIdx + 1, found);
    parser.currIdx = found - 1;
    return passed;
  };

  parser.canRecoverWithSingleTokenDeletion = (expected) => !isBrace(parser.LA(1)) && canDelete(expected);

  // A semicolon may end a statement of any block, so it does not tell where to go on.
  function followsWithin(keys: unknown[], owner: number | undefined): TokenType[] {
    return keys
      .slice(owner === undefined ? 0 : owner + 1)
      .flatMap((key) => parser.getFollowSetFromFollowKey(key))
      .filter(({ name }) => name !== ';');
  }

  return {
    opened: () => owners.push(parser.RULE_STACK_IDX),
    closed: () => owners.pop(),
    reset: () => {
      owners = [];
    },
  };
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
