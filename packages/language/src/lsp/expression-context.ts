import type { IToken } from 'chevrotain';
import { resolvePath, root, toValue, type Variables } from '../criteria/paths.ts';
import { type Denoted, itemOf, type Member, membersOf } from '../criteria/types.ts';

/** An expression as far as it is written: the word of its statement, and the tokens after it. */
export interface Expression {
  word: string | undefined;
  tokens: readonly IToken[];
}

const expressionWords = new Set(['check', 'applies', 'severity', 'place', 'grade', 'met', 'unmet', 'silent']);

/** The expression at the end of a text, whose tokens are given. */
export function expressionAtEnd(tokens: readonly IToken[]): Expression {
  const start = tokens.findLastIndex(
    ({ image }, index) => expressionWords.has(image) && (image === 'grade' || tokens[index + 1]?.image === ':'),
  );
  return { word: tokens[start]?.image, tokens: tokens.slice(start + 1) };
}

const quantifiers = new Set(['every', 'some', 'no', '(']);

/** The things that the variables of an expression stand for, read from its words as far as they are written. */
export function variablesIn(tokens: readonly IToken[]): Variables {
  const variables = new Map<string, Denoted>();
  for (const [index, token] of tokens.entries()) {
    const name = tokens[index + 1]?.image;
    if (!quantifiers.has(token.image) || !name || tokens[index + 2]?.image !== 'in') continue;
    const item = itemIn(pathFrom(tokens, index + 3), variables);
    if (item) variables.set(name, item);
  }
  return variables;
}

function itemIn(words: readonly string[], variables: Variables): Denoted | undefined {
  const resolved = resolvePath(words, variables);
  if (!resolved.ok || words.length === 0) return undefined;
  return itemOf(resolved.denoted) ?? itemOf(toValue(resolved.path, resolved.denoted).denoted);
}

function pathFrom(tokens: readonly IToken[], start: number): string[] {
  const words: string[] = [];
  for (let index = start; index < tokens.length; index += 2) {
    words.push(tokens[index]?.image ?? '');
    if (tokens[index + 1]?.image !== '.') break;
  }
  return words;
}

/** The words of the path that ends at the last token, or just before it where that is a full stop. */
export function pathBefore(tokens: readonly IToken[]): string[] {
  const words: string[] = [];
  let index = tokens.length - 1;
  if (tokens[index]?.image === '.') index--;
  while (index >= 0 && isWord(tokens[index])) {
    words.unshift(tokens[index]?.image ?? '');
    if (tokens[index - 1]?.image !== '.') break;
    index -= 2;
  }
  return words;
}

function isWord(token: IToken | undefined): boolean {
  return token !== undefined && /^[\p{L}_\d]/u.test(token.image);
}

/** What the words of a path denote; nothing where they lead nowhere. */
export function denotedBy(words: readonly string[], variables: Variables): Denoted | undefined {
  if (words.length === 0) return root;
  const resolved = resolvePath(words, variables);
  return resolved.ok ? resolved.denoted : undefined;
}

/** What a comparison before the cursor is with: `o.role =` expects a word of `o.role`. */
export function comparedWith(tokens: readonly IToken[], variables: Variables): Denoted | undefined {
  const operator = tokens.at(-1)?.image;
  if (operator !== '=' && operator !== '!=') return undefined;
  return comparedValue(pathBefore(tokens.slice(0, -1)), variables);
}

/** What is tested before the cursor: `o.data-source is` expects a data source. */
export function testedBy(tokens: readonly IToken[], variables: Variables): Denoted | undefined {
  const start = tokens.findLastIndex((token) => token.image === 'is');
  return start < 0 ? undefined : comparedValue(pathBefore(tokens.slice(0, start)), variables);
}

/** What is compared where a path stands in a comparison: its own value, or what stands for a thing. */
export function comparedValue(words: readonly string[], variables: Variables): Denoted | undefined {
  const resolved = resolvePath(words, variables);
  return resolved.ok && words.length > 0 ? toValue(resolved.path, resolved.denoted).denoted : undefined;
}

/** The words that may follow, only lists where one is asked for. */
export function membersAfter(denoted: Denoted, listsOnly: boolean): readonly Member[] {
  const members = membersOf(denoted);
  return listsOnly ? members.filter(leadsToList) : members;
}

function leadsToList({ yields, type }: Member): boolean {
  return yields === 'things' || yields === 'many' || type.kind === 'object';
}
