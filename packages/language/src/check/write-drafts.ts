import type { Position, Range, TextEdit } from '@rtw-protocol/model';
import { type AstNode, type CstNode, GrammarUtils } from 'langium';
import type { Draft } from '../criteria/index.ts';
import * as ast from '../generated/ast.ts';
import { prescribedFor } from '../references/prescribed.ts';
import { rankOfStatement } from '../study/statement-order.ts';
import { closingBrace } from './closing-brace.ts';
import { blockText, lineText, statementText } from './draft-text.ts';
import { endOfStatement } from './end-of-statement.ts';
import { type Lacking, lackingIn } from './lacking-in.ts';
import { namedThingsIn } from './named-things.ts';

/** What a fix writes: the edits, one for each place, and what they write there. */
export interface Written {
  edits: TextEdit[];
  lacking: Lacking[];
}

/**
 * Writes statements at their places in a study; the sections that they belong to are written around them where
 * they are missing as well. Nothing where all is there already, or a place cannot be told.
 * @param inside where the name of the thing stands that lacks the statements, if it is a particular one.
 */
export function writeDrafts(study: ast.Study, drafts: readonly Draft[], inside?: Range): Written | undefined {
  const owner = inside ? namedThingsIn(study).at(inside.start) : study;
  return owner && writeLacking(study, lackingIn(owner, drafts));
}

/** Writes what nodes of a study lack. */
export function writeLacking(study: ast.Study, lacking: readonly Lacking[]): Written | undefined {
  const named = new Set([...namedThingsIn(study).names, ...prescribedFor(study).map(({ name }) => name)]);
  // A block behind the last word of a statement stands before what follows the statement.
  const inOrder = lacking.toSorted((a, b) => Number(ast.isStudy(a.owner)) - Number(ast.isStudy(b.owner)));
  const edits: TextEdit[] = [];
  for (const { owner, drafts } of inOrder) {
    const own = drafts.map((draft) => withFreeNames(draft, named));
    const made = ast.isStudy(owner) ? intoStudy(owner, own) : intoBlock(owner, own);
    if (!made) return undefined;
    edits.push(...[made].flat());
  }
  return edits.length > 0 ? { edits, lacking: inOrder } : undefined;
}

/** Gives what is new a name that nothing in the protocol has. */
export function withFreeNames(draft: Draft, taken: Set<string>): Draft {
  const block = draft.block.map((inner) => withFreeNames(inner, taken));
  if (draft.name === undefined) return { ...draft, block };
  let name = draft.name;
  for (let number = 2; taken.has(name); number++) name = `${draft.name}${number}`;
  taken.add(name);
  return { ...draft, name, block };
}

// Into a block

/** Writes statements into a block, before its closing brace; what has no block gets one. */
function intoBlock(node: AstNode, drafts: readonly Draft[]): TextEdit | undefined {
  const cst = node.$cstNode;
  if (!cst) return undefined;
  const depth = depthOf(node);
  const close = closingBrace(cst);
  if (!close) return hasBrace(cst) ? undefined : insertAt(cst.range.end, ` ${blockText(drafts, depth)}`);
  if (!beginsLine(close, cst)) return insertBefore(close, cst, drafts.map(lineText).join('; '));
  const text = drafts.map((draft) => `${statementText(draft, depth + 1)}\n`).join('');
  return insertAt({ line: close.range.start.line, character: 0 }, text);
}

/** How deep a node lies below its protocol: claims stand on the line of their property. */
function depthOf(node: AstNode): number {
  const { $container: container } = node;
  if (!container || ast.isFile(container)) return 0;
  return depthOf(container) + (ast.isClaim(node) ? 0 : 1);
}

function hasBrace(cst: CstNode): boolean {
  return GrammarUtils.findNodeForKeyword(cst, '{') !== undefined;
}

/** Writes statements before a closing brace that stands on the line of what it closes. */
function insertBefore(close: CstNode, whole: CstNode, statements: string): TextEdit {
  const before = whole.text.slice(0, close.offset - whole.offset);
  // The blank before the brace belongs to the new statement now.
  const blank = before.match(/[ \t]*$/)?.[0].length ?? 0;
  const isFirst = /[{;]\s*$/.test(before.replaceAll(/\/\*.*?\*\//gs, ''));
  const { line, character } = close.range.start;
  return {
    range: { start: { line, character: character - blank }, end: { line, character } },
    newText: `${isFirst ? ' ' : '; '}${statements} `,
  };
}

function beginsLine(node: CstNode, whole: CstNode): boolean {
  return /[\r\n][ \t]*$/.test(whole.text.slice(0, node.offset - whole.offset));
}

// Into a protocol

/** Writes statements into a protocol where their kinds of statement usually stand. */
function intoStudy(study: ast.Study, drafts: readonly Draft[]): TextEdit[] | undefined {
  const cst = study.$cstNode;
  if (!cst || !closingBrace(cst)) return undefined;
  const byPlace = new Map<number, TextEdit>();
  const inOrder = drafts.toSorted((a, b) => rankOfStatement(a.word) - rankOfStatement(b.word));
  for (const draft of inOrder) {
    const anchor = statementBefore(study, draft.word);
    if (!anchor) return undefined;
    const text = `\n${statementText(draft, 1)}`;
    const earlier = byPlace.get(anchor.end);
    // Two edits of one place would depend on the order in which an editor applies them.
    if (earlier) earlier.newText += text;
    else byPlace.set(anchor.end, insertAt(endOfStatement(anchor), text));
  }
  return [...byPlace.values()];
}

/** What a statement of a kind is written behind: the last one that stands before such, or else the opening brace. */
export function statementBefore(study: ast.Study, word: string): CstNode | undefined {
  const rank = rankOfStatement(word);
  const above = study.statements.filter((other) => rankOfStatement(wordOfStatement(other)) <= rank).at(-1)?.$cstNode;
  return above ?? GrammarUtils.findNodeForKeyword(study.$cstNode, '{');
}

function wordOfStatement(node: AstNode): string {
  if (ast.isProperty(node) || ast.isSection(node)) return node.keyword;
  if (ast.isSampleSize(node)) return 'sample-size';
  if (ast.isArm(node)) return 'arm';
  if (ast.isComponent(node) || ast.isWorkplace(node)) return 'component';
  return ast.isOutcome(node) ? 'outcome' : '';
}

function insertAt(position: Position, newText: string): TextEdit {
  return { range: { start: position, end: position }, newText };
}
