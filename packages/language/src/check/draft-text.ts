import { type Draft, placeholder } from '../criteria/index.ts';

const indent = (depth: number) => '  '.repeat(depth);

/** A statement on lines of its own, without a line break at the end. */
export function statementText(draft: Draft, depth: number): string {
  const block = draft.block.length > 0 ? ` ${blockText(draft.block, depth)}` : '';
  return `${indent(depth)}${headText(draft)}${block}`;
}

/** A block behind a statement that lies at a depth. */
export function blockText(drafts: readonly Draft[], depth: number): string {
  return `{\n${drafts.map((draft) => `${statementText(draft, depth + 1)}\n`).join('')}${indent(depth)}}`;
}

/** A statement within a line. */
export function lineText(draft: Draft): string {
  return draft.block.length > 0 ? `${headText(draft)} { ${draft.block.map(lineText).join('; ')} }` : headText(draft);
}

const longest = 60;

/** A statement as a title names it: of a long one, no more than the words of its parts. */
export function shortText(draft: Draft): string {
  const whole = lineText(draft);
  if (whole.length <= longest || draft.block.length === 0) return whole;
  // Who tells whom is left to the text itself.
  if (draft.word.includes(' ')) return firstWord(draft);
  return `${headText(draft)} { ${[...new Set(draft.block.map(firstWord))].join(', ')} }`;
}

const firstWord = ({ word }: Draft) => word.split(' ')[0] ?? '';

/** Whether a statement leaves something to its author. */
export function leavesOpen({ value, block }: Draft): boolean {
  return value === placeholder || block.some(leavesOpen);
}

function headText({ word, name, value }: Draft): string {
  return `${word}${name === undefined ? '' : ` ${name}`}${value === undefined ? '' : `: ${value}`}`;
}
