import { fieldOf, type Position, type Range, study as studySchema, type TextEdit, wordsOf } from '@rtw-protocol/model';
import { type AstNode, AstUtils, type CstNode, GrammarUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import { endOfStatement } from './end-of-statement.ts';

/** What stands where the author has something to fill in: it parses, and it says that nothing is said yet. */
const placeholder = 'not reported';

const indent = (depth: number) => '  '.repeat(depth);

/**
 * The edit that writes a missing statement of a study at its place, for instance `['analysis', 'set']`; a
 * section that is missing as well is written around it. Nothing where the place cannot be told.
 * @param inside where the name of the thing stands that lacks the statement, if it is a particular one.
 */
export function insertStatement(study: ast.Study, path: readonly string[], inside?: Range): TextEdit | undefined {
  const [first, second, ...deeper] = path;
  if (inside) {
    const thing = thingNamedAt(study, inside);
    return thing && second !== undefined ? intoBlock(thing, `${path.at(-1)}: ${placeholder}`) : undefined;
  }
  if (first === undefined || deeper.length > 0) return undefined;
  // A new time line, arm or outcome needs a name and more than a placeholder.
  if (second === undefined)
    return isPropertyWord(first) ? intoStudy(study, first, `${first}: ${placeholder}`) : undefined;
  const section = sectionOf(study, first);
  if (section) return intoBlock(section, `${second}: ${placeholder}`);
  if (!isSectionWord(first)) return undefined;
  return intoStudy(study, first, `${first} {\n${indent(2)}${second}: ${placeholder}\n${indent(1)}}`);
}

const words = wordsOf(studySchema);

function isPropertyWord(word: string): boolean {
  return words.some((known) => known.word === word && 'value' in known.meta);
}

function isSectionWord(word: string): boolean {
  return words.some((known) => known.word === word && known.meta.form === 'section') || word === 'sample-size';
}

function sectionOf(study: ast.Study, word: string): AstNode | undefined {
  return study.statements.find((statement) =>
    word === 'sample-size' ? ast.isSampleSize(statement) : ast.isSection(statement) && statement.keyword === word,
  );
}

function thingNamedAt(study: ast.Study, { start }: Range): AstNode | undefined {
  return AstUtils.streamAllContents(study).find((node) => {
    const name = GrammarUtils.findNodeForProperty(node.$cstNode, 'name')?.range.start;
    return name?.line === start.line && name.character === start.character;
  });
}

/** Writes a statement into a block, before its closing brace; a thing without a block gets one. */
function intoBlock(node: AstNode, statement: string): TextEdit | undefined {
  const cst = node.$cstNode;
  if (!cst) return undefined;
  const close = closingBrace(cst);
  if (!close) {
    return hasBrace(cst)
      ? undefined
      : insertAt(cst.range.end, ` {\n${indent(depthOf(node) + 1)}${statement}\n${indent(depthOf(node))}}`);
  }
  if (!beginsLine(close, cst)) return insertBefore(close, cst, statement);
  return insertAt({ line: close.range.start.line, character: 0 }, `${indent(depthOf(node) + 1)}${statement}\n`);
}

/** Writes a statement into a protocol where its kind of statement usually stands. */
function intoStudy(study: ast.Study, word: string, statement: string): TextEdit | undefined {
  const cst = study.$cstNode;
  const close = cst && closingBrace(cst);
  if (!cst || !close) return undefined;
  const rank = rankOf(word);
  const before = study.statements.filter((other) => rankOf(wordOfStatement(other)) <= rank).at(-1)?.$cstNode;
  const anchor = before ?? GrammarUtils.findNodeForKeyword(cst, '{');
  return anchor && insertAt(endOfStatement(anchor), `\n${indent(1)}${statement}`);
}

const order = words.map(({ field }) => field);

/** Where statements of a kind stand in a protocol; those of unknown kind, last. */
function rankOf(word: string): number {
  const field =
    word === 'sample-size' ? 'sampleSizes' : word === 'arm' || word === 'outcome' ? `${word}s` : fieldOf(word);
  const rank = field === 'design' ? order.indexOf('population') - 0.5 : order.indexOf(field);
  return rank < 0 ? order.length : rank;
}

function wordOfStatement(node: AstNode): string {
  if (ast.isProperty(node) || ast.isSection(node)) return node.keyword;
  if (ast.isSampleSize(node)) return 'sample-size';
  if (ast.isArm(node)) return 'arm';
  return ast.isOutcome(node) ? 'outcome' : '';
}

/** How deep a node lies below its protocol. */
function depthOf(node: AstNode): number {
  return node.$container && !ast.isFile(node.$container) ? depthOf(node.$container) + 1 : 0;
}

function closingBrace(cst: CstNode): CstNode | undefined {
  const braces = GrammarUtils.findNodesForKeyword(cst, '}');
  const last = braces.at(-1);
  return last && last.end === cst.end ? last : undefined;
}

function hasBrace(cst: CstNode): boolean {
  return GrammarUtils.findNodeForKeyword(cst, '{') !== undefined;
}

/** Writes a statement before a closing brace that stands on the line of what it closes. */
function insertBefore(close: CstNode, whole: CstNode, statement: string): TextEdit {
  const before = whole.text.slice(0, close.offset - whole.offset);
  // The blank before the brace belongs to the new statement now.
  const blank = before.match(/[ \t]*$/)?.[0].length ?? 0;
  const isFirst = /[{;]\s*$/.test(before.replaceAll(/\/\*.*?\*\//gs, ''));
  const { line, character } = close.range.start;
  return {
    range: { start: { line, character: character - blank }, end: { line, character } },
    newText: `${isFirst ? ' ' : '; '}${statement} `,
  };
}

function beginsLine(node: CstNode, whole: CstNode): boolean {
  return /[\r\n][ \t]*$/.test(whole.text.slice(0, node.offset - whole.offset));
}

function insertAt(position: Position, newText: string): TextEdit {
  return { range: { start: position, end: position }, newText };
}
