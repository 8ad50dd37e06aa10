import { readFile } from 'node:fs/promises';
import { exitCode } from '../exit-code.ts';
import { Fault } from '../fault.ts';
import { addressOf } from '../files/address-of.ts';
import { configure } from '../files/configure.ts';
import { decodeText } from '../files/decode-text.ts';
import { filesMeant, packageOf } from '../files/package-files.ts';
import { notUtf8, shownPath } from '../files/read-protocol.ts';
import { unreadable } from '../files/unreadable.ts';
import { libraryTitles } from '../library-titles.ts';
import type { CommandContext } from '../program.ts';
import { openReports } from '../reports/open-reports.ts';
import { planReports } from '../reports/report-outputs.ts';
import type { CheckedFile } from '../reports/reporter.ts';
import { reporterFor } from '../reports/reporter-for.ts';
import { count, emptyTally } from '../reports/tally.ts';
import { printable } from '../text/printable.ts';
import { textLines } from '../text/text-lines.ts';

/** `rtw template check FILE`: what is wrong with a template, or with those of a package, for whoever publishes them. */
export async function checkTemplate(asked: string, context: CommandContext): Promise<number> {
  const folder = context.process.cwd();
  const files = await filesMeant(asked, folder);
  const checked: CheckedFile[] = [];
  for (const path of files) {
    const file = await checkedTemplate(path, files.length > 1 ? shownPath(path, folder) : asked, context);
    if (file) checked.push(file);
  }
  if (checked.length === 0) throw new Fault(noTemplate(asked));
  const tally = emptyTally();
  const reports = await openReports(
    planReports([], []),
    folder,
    (plan) => reporterFor(plan, {}, libraryTitles, context),
    context.console,
  );
  for (const file of checked) {
    count(tally, file);
    await reports.add(file);
  }
  await reports.finish(tally);
  return tally.findings.error > 0 ? exitCode.findings : exitCode.clean;
}

/** What is said of a file; nothing where it holds no template. */
async function checkedTemplate(path: string, name: string, context: CommandContext): Promise<CheckedFile | undefined> {
  const folder = context.process.cwd();
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Fault(unreadable(name, error));
  });
  const decoded = decodeText(bytes);
  const { createServices } = await import('../checker.ts');
  const { checkTemplates } = await import('@rtw-protocol/language');
  const { shared, rtw } = createServices(context);
  shared.workspace.Roots.folders = [addressOf(folder)];
  await configure(rtw, [path], { folder });
  const shares = await packageOf(path);
  const report =
    'firstBadPlace' in decoded
      ? { studies: [], findings: [notUtf8(decoded.firstBadPlace)] }
      : await checkTemplates(
          decoded.text,
          addressOf(path),
          rtw,
          // Of several templates in a package each may have a version of its own.
          shares?.files.length === 1 ? shares.version : undefined,
        );
  return report && { path: shownPath(path, folder), report, lines: textLines(decoded.text) };
}

function noTemplate(file: string) {
  const shown = printable(file);
  return {
    en: `There is no template in ${shown}: a file with one has \`template NAME { … }\`.`,
    sv: `Det finns ingen mall i ${shown}: en fil med en mall har \`template NAMN { … }\`.`,
  };
}
