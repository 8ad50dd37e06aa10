import { calculationsOf } from '@rtw-protocol/language/calculation';
import type { Localized } from '@rtw-protocol/model';
import type { Checker } from '../checker.ts';
import { exitCode } from '../exit-code.ts';
import { Fault } from '../fault.ts';
import { findProtocols } from '../files/find-protocols.ts';
import { fileSource, type ProtocolSource, shownPath } from '../files/read-protocol.ts';
import { unreadable } from '../files/unreadable.ts';
import type { CommandContext } from '../program.ts';
import { widestProse } from '../reports/text-options.ts';
import { type StudySizes, sampleSizePage } from '../sample-size/page.ts';
import { countSizes, emptySizeTally, sizeSummary } from '../sample-size/tally.ts';
import { printable } from '../text/printable.ts';
import { wrap } from '../text/wrap.ts';
import { isRefusal, unexpected } from '../unexpected.ts';

/** `rtw sample-size [PATH…]`: recomputes the sample sizes of protocols, one file after the other. */
export async function recomputeSizes(paths: readonly string[], context: CommandContext): Promise<number> {
  const { console, language, process, quiet } = context;
  const folder = process.cwd();
  const { files, notes } = await findProtocols(paths, folder);
  for (const note of notes) console.note(note);
  const sources = files.map(fileSource);
  const { createChecker } = await import('../checker.ts');
  const { configure, studiesIn } = await createChecker({ folder }, context);
  await configure(files);

  const prose = Math.min(console.width, widestProse);
  const page = sampleSizePage({ language, width: prose, tableWidth: console.tableWidth, colours: console.colours });
  const tally = emptySizeTally();
  let exit: number = exitCode.clean;
  for (const source of sources) {
    const path = shownPath(source.path, folder);
    try {
      const studies = await sizesIn(source, studiesIn);
      if (studies === undefined) {
        console.fault(brokenFile(path));
        exit = Math.max(exit, exitCode.findings);
        continue;
      }
      const text = page.file(path, studies);
      countSizes(tally, studies);
      if (!(await console.write(text))) return exit;
    } catch (error) {
      if (error instanceof Fault) throw error;
      // The others are read all the same.
      exit = exitCode.fault;
      console.fault(isRefusal(error) ? unreadable(path, error) : unexpected(error, path));
    }
  }
  if (!quiet && tally.files > 0) await console.write(page.end(wrap(sizeSummary(tally, language), prose).join('\n')));
  return exit;
}

/** Nothing where the text cannot be read as a whole: a number from half of its parameters would be a wrong one. */
async function sizesIn(source: ProtocolSource, studiesIn: Checker['studiesIn']): Promise<StudySizes[] | undefined> {
  const decoded = await source.read();
  if ('firstBadPlace' in decoded) return undefined;
  const { studies, mistakes } = await studiesIn(decoded.text, source.path);
  if (mistakes.length > 0) return undefined;
  return studies.map((study) => ({ name: study.name, range: study.range, calculations: calculationsOf(study) }));
}

const brokenFile = (path: string): Localized => ({
  en: `Left out: ${printable(path)} cannot be read as a whole; "rtw check ${printable(path)}" shows where.`,
  sv: `Utelämnad: ${printable(path)} går inte att läsa i sin helhet; "rtw check ${printable(path)}" visar var.`,
});
