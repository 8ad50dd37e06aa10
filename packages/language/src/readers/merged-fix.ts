import type { Finding, Fix, Lack, Position, TextEdit } from '@rtw-protocol/model';

/**
 * One change that writes all that several findings wait for, put together from theirs: statements that are inserted at
 * one place follow each other, and a section that each of them would write is written once. Nothing where their changes
 * do not go together so.
 */
export function mergedFix(members: readonly Finding[], lack: Lack): Fix | undefined {
  const edits = members.flatMap(({ fixes }) => fixes.flatMap((fix) => (isWaiver(fix) ? [] : onlyEdit(fix))));
  const [first] = edits;
  if (!first || edits.some(({ range }) => !isAt(range.start, first.range.start) || !isAt(range.end, range.start))) {
    return undefined;
  }
  const texts = [...new Set(edits.map(({ newText }) => newText))];
  const newText = inOneBlock(texts) ?? inOneRow(texts);
  if (texts.length < 2 || newText === undefined) return undefined;
  const word = lack.statement.at(-1) ?? 'protocol';
  const name = lack.thing === undefined ? word : `${word} ${lack.thing}`;
  return {
    title: {
      en: `Add what is missing in "${name}" to fill in`,
      sv: `Lägg till det som saknas i "${name}" att fylla i`,
    },
    edits: [{ range: first.range, newText }],
  };
}

/** Sections that begin and end alike become one, with what stands in each of them. */
function inOneBlock(texts: readonly string[]): string | undefined {
  const blocks = texts.map((text) => text.match(/^(\n[^\n]*\{\n)((?:.*\n)*?)([ ]*\})$/));
  const [, opening, , closing] = blocks[0] ?? [];
  if (blocks.some((block) => block?.[1] !== opening || block?.[3] !== closing)) return undefined;
  const statements = blocks.map((block) => block?.[2] ?? '');
  return opening === undefined ? undefined : `${opening}${[...new Set(statements)].join('')}${closing}`;
}

/** Statements on lines of their own. */
function inOneRow(texts: readonly string[]): string | undefined {
  const isLine = texts.every((text) => text.endsWith('\n')) || texts.every((text) => text.startsWith('\n'));
  return isLine ? texts.join('') : undefined;
}

function onlyEdit({ edits }: Fix): TextEdit[] {
  return edits.length === 1 ? edits : [];
}

function isWaiver({ edits }: Fix): boolean {
  return edits.some(({ newText }) => newText.trimStart().startsWith('waive '));
}

function isAt(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}
