// `npm run bench`: how long a check takes from a standing start, and an editor from a keystroke to its findings. Prints
// two tables and fails nothing: on a shared machine only ratios of what ran side by side say much.

import compileLibraryWhenOld from '../compiled-library.ts';
import { coldStart } from './cold-start.ts';
import { editToDiagnostics } from './edit-to-diagnostics.ts';
import { table } from './table.ts';

compileLibraryWhenOld();

const whole = (milliseconds: number) => String(Math.round(milliseconds));

console.log('Cold start of a process, in ms');
table([
  ['', 'median', 'least', 'most'],
  ...Object.entries(await coldStart(15)).map(([name, { median, least, most }]) => [
    name,
    ...[median, least, most].map(whole),
  ]),
]);

console.log('\nFrom an edit to its findings in the editor, in ms');
const rows: string[][] = [['lines', 'median', 'least', 'most', 'first opening']];
for (const [lines, edits] of [
  [150, 40],
  [1000, 20],
  [10000, 8],
] as const) {
  const { lines: exactly, opening, editing } = await editToDiagnostics(lines, edits);
  rows.push([exactly, editing.median, editing.least, editing.most, opening].map(whole));
}
table(rows);
