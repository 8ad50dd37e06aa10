import { readFile } from 'node:fs/promises';
import type { Localized } from '@rtw-protocol/model';
import * as z from 'zod';
import { Fault } from '../fault.ts';
import { unreadable, unwritable } from '../files/unreadable.ts';
import { openPendingFile, writeAtomically } from '../files/write-atomically.ts';
import { byCodeUnit } from '../text/by-code-unit.ts';
import { printable } from '../text/printable.ts';

const schemaVersion = 1;

/** A finding that is accepted: by its code and its place in the structure of the text, whatever the line. */
export const acceptedFinding = z.strictObject({
  code: z.string(),
  /** The statements around it, from the outermost inwards. */
  place: z.array(z.string()),
  /** What a criterion answers: one on which the protocol is silent is not accepted to be unmet. */
  status: z.enum(['not-met', 'not-reported']).optional(),
  /** The things at which a criterion is accepted to be wanting; at another one it is not. */
  concerns: z.array(z.string()).optional(),
  /** So many at one place, where there are several. */
  count: z.int().min(2).optional(),
});
export type AcceptedFinding = z.infer<typeof acceptedFinding>;

/** The findings that are accepted, by file: the path is that from the folder of the baseline, with slashes. */
export const baseline = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  files: z.record(z.string(), z.array(acceptedFinding)),
});

/** What is accepted of each file. */
export type AcceptedByFile = ReadonlyMap<string, readonly AcceptedFinding[]>;

/**
 * Reads a baseline; nothing where there is no such file.
 *
 * @param shown its path as the reader named it
 * @throws Fault when it cannot be read as one
 */
export async function readBaseline(path: string, shown: string): Promise<AcceptedByFile | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Fault(unreadable(shown, error));
  }
  const content = parse(text);
  const { data, success } = baseline.safeParse(content);
  if (success) return new Map(Object.entries(data.files));
  throw new Fault(isOtherVersion(content) ? otherVersion(printable(shown)) : noBaseline(printable(shown)));
}

/**
 * Writes a baseline in its one form: sorted, whatever the order of the run.
 *
 * @throws Fault when it cannot be written
 */
export async function writeBaseline(path: string, shown: string, accepted: AcceptedByFile): Promise<void> {
  const files = [...accepted]
    .filter(([, findings]) => findings.length > 0)
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([file, findings]) => [file, [...findings].sort((a, b) => byCodeUnit(sortKey(a), sortKey(b)))] as const);
  const content = `{\n  "schemaVersion": ${schemaVersion},\n  "files": {${files.map(fileLines).join(',')}${files.length > 0 ? '\n  ' : ''}}\n}\n`;
  try {
    await writeAtomically(path, content);
  } catch (error) {
    throw new Fault(unwritable(shown, error));
  }
}

/** @throws Fault when a baseline cannot be written there; whoever asks before the work has not worked in vain */
export async function assertWritable(path: string, shown: string): Promise<void> {
  try {
    await (await openPendingFile(path)).discard();
  } catch (error) {
    throw new Fault(unwritable(shown, error));
  }
}

const sortKey = ({ code, place }: AcceptedFinding) => JSON.stringify([code, ...place]);

/** A line for each finding, so that what changes is read in a comparison of versions. */
function fileLines([file, findings]: readonly [string, readonly AcceptedFinding[]]): string {
  const lines = findings.map(({ code, place, status, concerns, count }) =>
    JSON.stringify({ code, place, status, concerns, count }),
  );
  return `\n    ${JSON.stringify(file)}: [\n      ${lines.join(',\n      ')}\n    ]`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function isOtherVersion(content: unknown): boolean {
  const told = z.object({ schemaVersion: z.number(), files: z.unknown() }).safeParse(content);
  return told.success && told.data.schemaVersion !== schemaVersion;
}

const otherVersion = (path: string): Localized => ({
  en: `${path} has been written by another version of rtw, in a form that this one does not know. Use that version, or remove the file and write it anew with --update-baseline.`,
  sv: `${path} är skriven av en annan version av rtw, i en form som den här inte känner till. Använd den versionen, eller ta bort filen och skriv den på nytt med --update-baseline.`,
});

const noBaseline = (path: string): Localized => ({
  en: `${path} is not a baseline: one holds "schemaVersion": ${schemaVersion} and "files", with the accepted findings of each file. It has been left as it is; name another file, or remove this one and write it with --update-baseline.`,
  sv: `${path} är ingen baslinje: en sådan innehåller "schemaVersion": ${schemaVersion} och "files", med de godtagna anmärkningarna i varje fil. Filen är lämnad som den är; ange en annan, eller ta bort den här och skriv den med --update-baseline.`,
});
