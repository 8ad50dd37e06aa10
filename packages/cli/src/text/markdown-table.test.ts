import { expect, test } from 'vitest';
import { tableLines } from './markdown-table.ts';

const sizes = {
  columns: [{ title: 'Storlek' }, { title: 'Per grupp', figures: true }, { title: 'Totalt', figures: true }],
  rows: [
    ['Analyserade', '174', '348'],
    ['Att rekrytera', '1\u00a0218', '2\u00a0436'],
  ],
};

test('the bars of a table stand under one another, figures to the right', () => {
  expect(tableLines(sizes, 80)).toEqual([
    '| Storlek       | Per grupp | Totalt |',
    '|---------------|----------:|-------:|',
    '| Analyserade   |       174 |    348 |',
    '| Att rekrytera |     1\u00a0218 |  2\u00a0436 |',
  ]);
});

test('letters that take two columns are counted so', () => {
  const { columns } = sizes;
  const lines = tableLines(
    {
      columns,
      rows: [
        ['試験', '1', '2'],
        ['åäö', '1', '2'],
      ],
    },
    80,
  );
  expect(lines.slice(2)).toEqual(['| 試験    |         1 |      2 |', '| åäö     |         1 |      2 |']);
});

test('in a terminal that is too narrow a table is a list', () => {
  expect(tableLines(sizes, 37)).toEqual([
    'Storlek:',
    '',
    '- **Analyserade**. Per grupp: 174;',
    '  Totalt: 348',
    '- **Att rekrytera**. Per grupp:',
    '  1\u00a0218; Totalt: 2\u00a0436',
  ]);
});

test('a column in which nothing is told is left out', () => {
  const { columns } = sizes;
  expect(tableLines({ columns, rows: [['Händelser', '', '88']] }, 80)).toEqual([
    '| Storlek   | Totalt |',
    '|-----------|-------:|',
    '| Händelser |     88 |',
  ]);
});
