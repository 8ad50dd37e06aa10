// `npm run bench:many`: how long a check of 100, 1,000 and 10,000 protocols takes and how much memory; other numbers can
// be given, and formats: `npm run bench:many -- 1000 text sarif`. Prints a table and fails nothing: on a shared machine
// only ratios of what ran side by side say much.

import { reportFormats } from '../../packages/cli/src/reports/reporter.ts';
import compileLibraryWhenOld from '../compiled-library.ts';
import { manyFiles } from './many-files.ts';
import { table } from './table.ts';

compileLibraryWhenOld();

const given = process.argv.slice(2);
const formats = given.filter((word) => (reportFormats as readonly string[]).includes(word));
const counts = given.filter((word) => !formats.includes(word)).map(Number);
if (counts.some((count) => !Number.isInteger(count) || count < 1))
  throw new Error('Give numbers of files, such as 100, and formats, such as text.');

const rows: string[][] = [['protocols', 'format', 'threads', 'time, s', 'ms each', 'memory, MB', 'results, MB']];
for await (const { files, format, workers, time, memory, written } of manyFiles(
  counts.length > 0 ? counts : [100, 1000, 10_000],
  formats.length > 0 ? formats : ['text', 'json'],
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
