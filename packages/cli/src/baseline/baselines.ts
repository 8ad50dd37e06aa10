import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { FileReport, Finding, Localized } from '@rtw-protocol/model';
import { Fault } from '../fault.ts';
import { shownPath } from '../files/read-protocol.ts';
import { counted, things } from '../text/counted.ts';
import { printable } from '../text/printable.ts';
import { acceptable, acceptance, isOfLock } from './accepted-findings.ts';
import {
  type AcceptedByFile,
  type AcceptedFinding,
  assertWritable,
  readBaseline,
  writeBaseline,
} from './baseline-file.ts';

/** The baseline of a run. */
export interface Baseline {
  /** The findings of a file that are accepted. Files are told in the order of the run. */
  accept(path: string, report: FileReport): ReadonlySet<Finding>;
  /**
   * Ends the run: writes the baseline anew, or tells what it accepts that is no longer there.
   *
   * @param isWhole whether all files that were asked for have been checked
   * @throws Fault when the baseline cannot be written
   */
  finish(isWhole: boolean): Promise<Localized | undefined>;
}

export interface BaselineOptions {
  baseline?: string | undefined;
  updateBaseline?: boolean | undefined;
}

/**
 * Opens the baseline that a run was given, before anything is checked; nothing where it was given none.
 *
 * @param folder where the run takes place
 * @param files what is checked, absolute, by all parts of the run
 * @throws Fault when there is none, it cannot be read as one, or the one asked for cannot be written
 */
export async function openBaseline(
  { baseline, updateBaseline }: BaselineOptions,
  folder: string,
  files: readonly string[],
): Promise<Baseline | undefined> {
  if (baseline === undefined) {
    if (updateBaseline) throw new Fault(namesNoFile);
    return undefined;
  }
  const path = resolve(folder, baseline);
  const known = await readBaseline(path, baseline);
  if (!known && !updateBaseline) throw new Fault(missing(printable(baseline)));
  if (updateBaseline) await assertWritable(path, baseline);
  const top = dirname(path);
  const keyOfFile = (file: string) => shownPath(file, top);
  const accepted: AcceptedByFile = known ?? new Map();
  const vanished = await vanishedFrom(accepted, top);
  if (updateBaseline) return updated(path, baseline, accepted, vanished, keyOfFile);
  const checked = new Map(files.map((file) => [keyOfFile(file), file]));
  const moved = await movedFiles(accepted, vanished, checked);
  return held(accepted, moved, { shown: baseline, vanished, keyOfFile });
}

interface Held {
  shown: string;
  vanished: ReadonlySet<string>;
  keyOfFile(path: string): string;
}

/** Holds the findings of a run against a baseline. */
function held(
  known: AcceptedByFile,
  moved: ReadonlyMap<string, string>,
  { shown, vanished, keyOfFile }: Held,
): Baseline {
  const gone = new Map<string, number>();
  const note = (file: string, entries: readonly AcceptedFinding[]) => {
    const number = entries.reduce((sum, { count = 1 }) => sum + count, 0);
    if (number > 0) gone.set(file, number);
  };
  return {
    accept(path, report) {
      const own = keyOfFile(path);
      const file = known.has(own) ? own : moved.get(own);
      if (file === undefined) return new Set();
      const { accepted, gone: missing } = acceptance(report, known.get(file) ?? []);
      note(own, missing);
      return accepted;
    },
    async finish(isWhole) {
      const kept = new Set(moved.values());
      if (isWhole) for (const file of vanished) if (!kept.has(file)) note(file, known.get(file) ?? []);
      return gone.size > 0 ? askForUpdate(shown, gone) : undefined;
    },
  };
}

/** Accepts everything that can be, and writes it; files that are not checked keep what was accepted of them. */
function updated(
  path: string,
  shown: string,
  known: AcceptedByFile,
  vanished: ReadonlySet<string>,
  keyOfFile: (path: string) => string,
): Baseline {
  const files = new Map([...known].filter(([file]) => !vanished.has(file)));
  const unread = new Map<string, number>();
  const unlocked = new Map<string, number>();
  return {
    accept(file, report) {
      const { accepted, entries } = acceptable(report);
      files.set(keyOfFile(file), entries);
      const left = report.findings.filter((finding) => !accepted.has(finding));
      const differing = left.filter(isOfLock).length;
      if (differing > 0) unlocked.set(keyOfFile(file), differing);
      if (left.length > differing) unread.set(keyOfFile(file), left.length - differing);
      return accepted;
    },
    async finish(isWhole) {
      if (!isWhole) return notWritten(shown);
      await writeBaseline(path, shown, files);
      const told = [
        ...(unread.size > 0 ? [notAccepted(unread)] : []),
        ...(unlocked.size > 0 ? [ofLock(unlocked)] : []),
      ];
      if (told.length === 0) return undefined;
      return { en: told.map(({ en }) => en).join(' '), sv: told.map(({ sv }) => sv).join(' ') };
    },
  };
}

/** The files of a baseline that are there no longer. */
async function vanishedFrom(known: AcceptedByFile, top: string): Promise<Set<string>> {
  const vanished = new Set<string>();
  for (const file of known.keys()) {
    const isThere = await stat(resolve(top, file)).then(
      () => true,
      () => false,
    );
    if (!isThere) vanished.add(file);
  }
  return vanished;
}

/**
 * Where files that the baseline does not know were before: for each the vanished one that told of the same protocols.
 * It is found out before the work is shared out, so that all parts of a run agree.
 */
async function movedFiles(
  known: AcceptedByFile,
  vanished: ReadonlySet<string>,
  files: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const unclaimed = [...vanished].flatMap((file) => {
    const protocols = new Set((known.get(file) ?? []).flatMap(({ place: [first] }) => first ?? []));
    return protocols.size > 0 ? [{ file, protocols }] : [];
  });
  const moved = new Map<string, string>();
  for (const [key, path] of files) {
    if (unclaimed.length === 0) break;
    if (known.has(key)) continue;
    const told = await protocolsIn(path);
    const index = unclaimed.findIndex(({ protocols }) => [...protocols].every((protocol) => told.has(protocol)));
    if (index >= 0) for (const { file } of unclaimed.splice(index, 1)) moved.set(key, file);
  }
  return moved;
}

/** The protocols that a text begins, as the places of findings name them. */
async function protocolsIn(path: string): Promise<ReadonlySet<string>> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return new Set([...text.matchAll(/^[ \t]*protocol\s+([^\s{]+)/gm)].map(([, name]) => `protocol ${name}`));
}

const namesNoFile: Localized = {
  en: '--update-baseline writes the file that --baseline names: give both.',
  sv: '--update-baseline skriver filen som --baseline anger: ge båda.',
};

const missing = (path: string): Localized => ({
  en: `There is no baseline ${path}. With --update-baseline it is written, and accepts what is found today.`,
  sv: `Det finns ingen baslinje ${path}. Med --update-baseline skrivs den och godtar det som hittas i dag.`,
});

const mostNamed = 5;

/** How many findings there are in some files, and in which. */
function numberIn(files: ReadonlyMap<string, number>): { number: number; named: Localized } {
  const number = [...files.values()].reduce((sum, one) => sum + one, 0);
  const named = [...files.keys()].slice(0, mostNamed).map(printable).join(', ');
  const more = files.size - mostNamed;
  return {
    number,
    named: {
      en: `${named}${more > 0 ? `, and ${counted(more, things.file, 'en')} more` : ''}`,
      sv: `${named}${more > 0 ? ` och ${counted(more, things.file, 'sv')} till` : ''}`,
    },
  };
}

function askForUpdate(shown: string, gone: ReadonlyMap<string, number>): Localized {
  const { number, named } = numberIn(gone);
  const path = printable(shown);
  return {
    en: `${counted(number, things.finding, 'en')} that ${path} accepts ${number === 1 ? 'is' : 'are'} no longer there (${named.en}). Run again with --update-baseline, so that they are not accepted if they come back.`,
    sv: `${counted(number, things.finding, 'sv')} som ${path} godtar finns inte längre (${named.sv}). Kör igen med --update-baseline, så att de inte godtas om de kommer tillbaka.`,
  };
}

function notAccepted(refused: ReadonlyMap<string, number>): Localized {
  const { number, named } = numberIn(refused);
  return {
    en: `${counted(number, things.finding, 'en')} cannot be accepted (${named.en}): what a text that cannot be understood hides is not known. Mend the text, or leave the file out by .rtwignore where the text is not yours to mend.`,
    sv: `${counted(number, things.finding, 'sv')} går inte att godta (${named.sv}): vad en text som inte går att tolka döljer är okänt. Rätta texten, eller låt .rtwignore utelämna filen om texten inte är din att rätta.`,
  };
}

function ofLock(refused: ReadonlyMap<string, number>): Localized {
  const { number, named } = numberIn(refused);
  return {
    en: `${counted(number, things.finding, 'en')} of templates that differ from rtw.lock.json cannot be accepted here (${named.en}): accept the templates with --update-lock.`,
    sv: `${counted(number, things.finding, 'sv')} om mallar som avviker från rtw.lock.json går inte att godta här (${named.sv}): godta mallarna med --update-lock.`,
  };
}

const notWritten = (path: string): Localized => ({
  en: `${printable(path)} has not been written, since not all files could be checked.`,
  sv: `${printable(path)} har inte skrivits, eftersom alla filer inte kunde granskas.`,
});
