import type { IToken } from 'chevrotain';
import { type AstNode, AstUtils, type LexerResult } from 'langium';

/** A token or a comment of a text. */
export interface Item {
  /** The token's name: a keyword itself, or STRING, NUMBER and so on. */
  readonly kind: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Zero-based column of its first character. */
  readonly column: number;
  readonly comment?: 'line' | 'block';
}

/** The tokens and comments of a text, in its order. */
export function itemsOf({ tokens, hidden }: LexerResult): Item[] {
  return [...tokens, ...hidden].map(itemOf).sort((a, b) => a.start - b.start);
}

function itemOf(token: IToken): Item {
  const kind = token.tokenType.name;
  const item = {
    kind,
    text: token.image,
    start: token.startOffset,
    end: (token.endOffset as number) + 1,
    column: (token.startColumn as number) - 1,
  };
  if (kind === 'LINE_COMMENT') return { ...item, comment: 'line' };
  return kind === 'BLOCK_COMMENT' ? { ...item, comment: 'block' } : item;
}

const lists: ReadonlySet<string> = new Set(['imports', 'elements', 'statements']);

/** The offsets at which statements begin. */
export function statementStarts(root: AstNode): Set<number> {
  const starts = new Set<number>();
  for (const node of AstUtils.streamAllContents(root)) {
    if (node.$cstNode && lists.has(node.$containerProperty ?? '')) starts.add(node.$cstNode.offset);
  }
  return starts;
}

/** For the index of each opening brace, that of its closing one, and the other way round. */
export function matchingBraces(items: readonly Item[]): Map<number, number> {
  const matching = new Map<number, number>();
  const open: number[] = [];
  for (const [index, { kind }] of items.entries()) {
    if (kind === '{') open.push(index);
    if (kind !== '}') continue;
    const start = open.pop();
    if (start === undefined) continue;
    matching.set(start, index);
    matching.set(index, start);
  }
  return matching;
}
