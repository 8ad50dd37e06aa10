import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { exitCode } from '../exit-code.ts';
import { Fault } from '../fault.ts';
import { addressOf } from '../files/address-of.ts';
import { configure } from '../files/configure.ts';
import { decodeText } from '../files/decode-text.ts';
import { notUtf8, shownPath } from '../files/read-protocol.ts';
import { unreadable } from '../files/unreadable.ts';
import { libraryTitles } from '../library-titles.ts';
import type { CommandContext } from '../program.ts';
import { openReports } from '../reports/open-reports.ts';
import { planReports } from '../reports/report-outputs.ts';
import { reporterFor } from '../reports/reporter-for.ts';
import { count, emptyTally } from '../reports/tally.ts';
import { printable } from '../text/printable.ts';
import { textLines } from '../text/text-lines.ts';

/** `rtw template check FILE`: what is wrong with a template, for whoever publishes it. */
export async function checkTemplate(file: string, context: CommandContext): Promise<number> {
  const folder = context.process.cwd();
  const path = resolve(folder, file);
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new Fault(unreadable(file, error));
  });
  const decoded = decodeText(bytes);
  const { createServices } = await import('../checker.ts');
  const { checkTemplates } = await import('@rtw-protocol/language');
  const { shared, rtw } = createServices(context);
  shared.workspace.Roots.folders = [addressOf(folder)];
  await configure(rtw, [path], { folder });
  const report =
    'firstBadPlace' in decoded
      ? { studies: [], findings: [notUtf8(decoded.firstBadPlace)] }
      : await checkTemplates(decoded.text, addressOf(path), rtw);
  if (!report) throw new Fault(noTemplate(file));
  const tally = emptyTally();
  const shown = shownPath(path, folder);
  const checked = { path: shown, report, lines: textLines(decoded.text) };
  count(tally, checked);
  const reports = await openReports(
    planReports([], []),
    folder,
    (plan) => reporterFor(plan, {}, libraryTitles, context),
    context.console,
  );
  await reports.add(checked);
  await reports.finish(tally);
  return tally.findings.error > 0 ? exitCode.findings : exitCode.clean;
}

function noTemplate(file: string) {
  const shown = printable(file);
  return {
    en: `There is no template in ${shown}: a file with one has \`template NAME { … }\`.`,
    sv: `Det finns ingen mall i ${shown}: en fil med en mall har \`template NAMN { … }\`.`,
  };
}
