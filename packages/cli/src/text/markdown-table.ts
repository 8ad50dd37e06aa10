import { displayWidth, padded } from './display-width.ts';
import { wrapHanging } from './wrap.ts';

/** Figures stand to the right, so that ones stand under ones. */
export interface Column {
  title: string;
  figures?: boolean;
}

/** Cells are Markdown already; one that is empty says nothing. */
export interface Table {
  columns: readonly Column[];
  rows: readonly (readonly string[])[];
}

/**
 * A Markdown table whose bars stand under one another, to be read in a terminal and pasted into a document. Where it is
 * wider than the terminal it is a list instead, since a broken row can be neither read nor pasted.
 */
export function tableLines(table: Table, width: number): string[] {
  const { columns, rows } = withoutEmpty(table);
  const widths = columns.map(({ title }, index) =>
    Math.max(3, displayWidth(title), ...rows.map((row) => displayWidth(row[index] ?? ''))),
  );
  const total = widths.reduce((sum, column) => sum + column + 3, 1);
  if (total > width) return listLines({ columns, rows }, width);
  const line = (cells: readonly string[]) =>
    `| ${columns.map(({ figures }, index) => aligned(cells[index] ?? '', widths[index] ?? 0, figures)).join(' | ')} |`;
  const rule = columns.map(
    ({ figures }, index) => '-'.repeat((widths[index] ?? 3) + (figures ? 1 : 2)) + (figures ? ':' : ''),
  );
  return [line(columns.map(({ title }) => title)), `|${rule.join('|')}|`, ...rows.map(line)];
}

/** A column in which no row says anything is no column. */
function withoutEmpty({ columns, rows }: Table): Table {
  const told = columns.map((_, index) => index === 0 || rows.some((row) => row[index]));
  return {
    columns: columns.filter((_, index) => told[index]),
    rows: rows.map((row) => row.filter((_, index) => told[index])),
  };
}

function aligned(cell: string, width: number, figures: boolean | undefined): string {
  return figures ? ' '.repeat(width - displayWidth(cell)) + cell : padded(cell, width);
}

function listLines({ columns, rows }: Table, width: number): string[] {
  const heading = columns[0]?.title ?? '';
  return [`${heading}:`, '', ...rows.flatMap((row) => listItem(columns, row, width))];
}

/** "- **Analysed**. Per arm: 113; In all: 226" */
function listItem(columns: readonly Column[], [first = '', ...others]: readonly string[], width: number): string[] {
  const told = others.flatMap((cell, index) => (cell ? [`${columns[index + 1]?.title}: ${cell}`] : []));
  const [start = '', ...rest] = wrapHanging(
    '- ',
    `**${first}**${told.length > 0 ? `. ${told.join('; ')}` : ''}`,
    width,
  );
  return [start, ...rest];
}
