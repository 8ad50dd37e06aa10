import { resolve } from 'node:path';
import type { Language, Localized } from '@rtw-protocol/model';
import { exitCode } from '../exit-code.ts';
import { Fault } from '../fault.ts';
import { libraryTitles } from '../library-titles.ts';
import type { CommandContext } from '../program.ts';
import { closingNotes } from '../reports/closing-notes.ts';
import { withJobSummary } from '../reports/github/job-summary.ts';
import type { JsonRule } from '../reports/json-shape.ts';
import { openReports } from '../reports/open-reports.ts';
import { assertApart, planReports } from '../reports/report-outputs.ts';
import { reporterFor } from '../reports/reporter-for.ts';
import { count, emptyTally, leaveOut } from '../reports/tally.ts';
import { verdictOn } from '../reports/verdict.ts';
import { filesInOrder, inOrder } from '../results/in-order.ts';
import { type Result, readResult } from '../results/result.ts';
import { checkedFile } from '../results/result-file.ts';
import { commonLanguage } from '../results/same-kind.ts';
import { printable } from '../text/printable.ts';
import type { ReportOptions } from './check.ts';

export interface MergeOptions extends ReportOptions {
  lang?: Language;
}

/** `rtw merge`: tells the JSON results of several runs of `rtw check` as if they had been one. */
export async function merge(names: string[], options: MergeOptions, context: CommandContext): Promise<number> {
  const folder = context.process.cwd();
  const plans = withJobSummary(planReports(options.format ?? [], options.output ?? []), context.process.env, folder);
  await assertApart(
    plans,
    folder,
    names.map((name) => resolve(folder, name)),
  );
  const { read, twice } = await readAll(names, folder);
  const results = inOrder(read);
  if (twice) throw new Fault(twice);
  const language = commonLanguage(results, context.version, options.lang);

  // The results are told in their own language, whatever that of the reader's messages.
  const reports = await openReports(
    plans,
    folder,
    (plan, room) => reporterFor(plan, options, libraryTitles, { ...context, language }, { room }),
    context.console,
  );
  try {
    const tally = emptyTally();
    const places = { folder, library: context.librarySources.href };
    const rules = new Map(results.map(({ frame }) => [frame, new Map(Object.entries(frame.rules ?? {}))]));
    let place = 0;
    for await (const { told, result } of filesInOrder(results, folder)) {
      const { frame, name } = result;
      const index = place++;
      if ('unchecked' in told) {
        const { path } = told.unchecked;
        leaveOut(tally, { path, index });
        context.console.fault(notChecked(path, name));
        continue;
      }
      const { file } = told;
      const known: ReadonlyMap<string, JsonRule> = rules.get(frame) ?? new Map();
      const hasBaseline = frame.summary.accepted !== undefined;
      const checked = checkedFile(file, { language, rules: known, places, hasBaseline });
      count(tally, checked);
      if (!(await reports.add(checked))) break;
    }
    await reports.finish(tally);
    for (const note of closingNotes(tally, plans, options)) context.console.note(note);
    return tally.unchecked ? exitCode.fault : verdictOn(tally, options);
  } catch (error) {
    await reports.discard();
    throw error;
  }
}

/** The results, and what is to be said where a file is told of twice. */
async function readAll(names: readonly string[], folder: string): Promise<{ read: Result[]; twice?: Localized }> {
  const read: Result[] = [];
  let twice: Localized | undefined;
  /** By the path of each file the result that tells of it. */
  const toldBy = new Map<string, string>();
  for (const name of names) {
    const result = await readResult(name, folder, (path) => {
      const other = toldBy.get(path);
      if (other !== undefined) twice ??= toldTwice(path, other, name);
      toldBy.set(path, name);
    });
    read.push(result);
  }
  return { read, ...(twice && { twice }) };
}

function notChecked(path: string, name: string): Localized {
  const [file, result] = [printable(path), printable(name)];
  return {
    en: `${file} has not been checked: the run that wrote ${result} could not do it, and told why.`,
    sv: `${file} är inte granskad: körningen som skrev ${result} kunde inte granska den, och sade varför.`,
  };
}

function toldTwice(path: string, first: string, second: string): Localized {
  const [file, one, two] = [printable(path), printable(first), printable(second)];
  return one === two
    ? {
        en: `${one} tells of ${file} twice.`,
        sv: `${one} innehåller ${file} två gånger.`,
      }
    : {
        en: `${one} and ${two} both tell of ${file}: each file is told of once.`,
        sv: `${one} och ${two} innehåller båda ${file}: varje fil ska finnas i ett av resultaten.`,
      };
}
