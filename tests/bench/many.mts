// `npm run bench:many`: how long a check of 100, 1,000 and 10,000 protocols takes and how much memory; other numbers can
// be given. Prints a table and fails nothing: on a shared machine only ratios of what ran side by side say much.

import compileLibraryWhenOld from '../compiled-library.ts';
import { manyFiles } from './many-files.ts';
import { table } from './table.ts';

compileLibraryWhenOld();

const given = process.argv.slice(2).map(Number);
if (given.some((count) => !Number.isInteger(count) || count < 1))
  throw new Error('Give numbers of files, such as 100.');

const rows: string[][] = [['protocols', 'format', 'threads', 'time, s', 'ms each', 'memory, MB', 'results, MB']];
for await (const { files, format, workers, time, memory, written } of manyFiles(
  given.length > 0 ? given : [100, 1000, 10_000],
)) {
  rows.push([
    String(files),
    format,
    String(workers),
    (time / 1000).toFixed(1),
    (time / files).toFixed(0),
    (memory / 1e6).toFixed(0),
    (written / 1e6).toFixed(1),
  ]);
  // A long run shows where it is.
  if (files >= 1000) console.error(rows.at(-1)!.join('  '));
}
table(rows);
