import { resolve } from 'node:path';
import type { Localized } from '@rtw-protocol/model';
import { exitCode } from '../exit-code.ts';
import { Fault } from '../fault.ts';
import { decodeText } from '../files/decode-text.ts';
import { findProtocols } from '../files/find-protocols.ts';
import { shownPath, standardInput } from '../files/read-protocol.ts';
import { readWhole } from '../files/read-whole.ts';
import { unreadable, unwritable } from '../files/unreadable.ts';
import { writeAtomically } from '../files/write-atomically.ts';
import type { CommandContext } from '../program.ts';
import { counted, things } from '../text/counted.ts';
import { printable } from '../text/printable.ts';

export interface FormatOptions {
  check?: boolean;
  stdin?: boolean;
}

/** The canonical form of a text, or nothing where it cannot be read without mistakes. */
type Format = (text: string) => string | undefined | Promise<string | undefined>;

/** `rtw format`: writes the canonical form, or with `--check` lists the files that differ from it. */
export async function format(paths: string[], options: FormatOptions, context: CommandContext): Promise<number> {
  if (options.stdin && paths.length > 0) {
    throw new Fault({
      en: 'With --stdin the text comes from standard input: leave the paths out.',
      sv: 'Med --stdin kommer texten från standard in: utelämna sökvägarna.',
    });
  }
  const folder = context.process.cwd();
  const { files, notes } = options.stdin ? { files: [], notes: [] } : await findProtocols(paths, folder);
  const { formatText } = await import('../formatter.ts');
  if (options.stdin) return formatStandardInput(options, formatText, context);

  const outcomes = new Map<Outcome, number>();
  for (const file of files) {
    const outcome = await formatFile(file, shownPath(file, folder), options, formatText, context);
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  for (const note of notes) context.console.note(note);
  if (files.length > 0) context.console.note(summaryOf(outcomes, files.length, options));
  if (outcomes.has('fault')) return exitCode.fault;
  return outcomes.has('broken') || (options.check && outcomes.has('changed')) ? exitCode.findings : exitCode.clean;
}

type Outcome = 'same' | 'changed' | 'broken' | 'fault';

/** A file's path goes to standard output when it was, or would be, changed: other programs take the list from there. */
async function formatFile(
  file: string,
  path: string,
  { check }: FormatOptions,
  formatText: Format,
  { console }: CommandContext,
): Promise<Outcome> {
  const text = await readText(file).catch((error: unknown) => {
    console.fault(unreadable(path, error));
    return null;
  });
  if (text === null) return 'fault';
  const formatted = text === undefined ? undefined : await formatText(text.content);
  if (text === undefined || formatted === undefined) {
    console.fault(brokenFile(path));
    return 'broken';
  }
  if (formatted === text.content && !text.hasMark) return 'same';
  try {
    if (!check) await writeAtomically(file, formatted);
  } catch (error) {
    console.fault(unwritable(path, error));
    return 'fault';
  }
  await console.write(`${printable(path)}\n`);
  return 'changed';
}

/** The text and whether a byte order mark stands before it (the canonical form has none); nothing if it is no UTF-8. */
async function readText(file: string): Promise<{ content: string; hasMark: boolean } | undefined> {
  const bytes = await readWhole(file);
  const decoded = decodeText(bytes);
  if ('firstBadPlace' in decoded) return undefined;
  return { content: decoded.text, hasMark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf };
}

async function formatStandardInput(
  { check }: FormatOptions,
  formatText: Format,
  { console, process }: CommandContext,
): Promise<number> {
  const decoded = await standardInput(process.stdin, resolve('stdin.rtw')).read();
  const formatted = 'firstBadPlace' in decoded ? undefined : await formatText(decoded.text);
  if (formatted === undefined) {
    console.fault(brokenInput);
    return exitCode.findings;
  }
  if (!check) await console.write(formatted);
  return check && formatted !== decoded.text ? exitCode.findings : exitCode.clean;
}

const brokenFile = (path: string): Localized => ({
  en: `Left alone: ${printable(path)} cannot be read as a whole; "rtw check ${printable(path)}" shows where.`,
  sv: `Orörd: ${printable(path)} går inte att läsa i sin helhet; "rtw check ${printable(path)}" visar var.`,
});

const brokenInput: Localized = {
  en: 'The text cannot be read as a whole; "rtw check --stdin" shows where.',
  sv: 'Texten går inte att läsa i sin helhet; "rtw check --stdin" visar var.',
};

function summaryOf(outcomes: ReadonlyMap<Outcome, number>, files: number, { check }: FormatOptions): Localized {
  const changed = outcomes.get('changed') ?? 0;
  const en = counted(changed, things.file, 'en');
  const sv = counted(changed, things.file, 'sv');
  const all = { en: counted(files, things.file, 'en'), sv: counted(files, things.file, 'sv') };
  return check
    ? { en: `${en} of ${all.en} not in canonical form.`, sv: `${sv} av ${all.sv} inte i kanonisk form.` }
    : { en: `${en} of ${all.en} changed.`, sv: `${sv} av ${all.sv} ändrade.` };
}
