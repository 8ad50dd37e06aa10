import { resolve } from 'node:path';
import type { Language, Localized } from '@rtw-protocol/model';
import { solveCase } from '@rtw-protocol/statistics/cases';
import { z } from 'zod';
import { exitCode } from '../exit-code.ts';
import { Fault } from '../fault.ts';
import { fileSource, standardInput } from '../files/read-protocol.ts';
import { unreadable } from '../files/unreadable.ts';
import type { CommandContext } from '../program.ts';
import { printable } from '../text/printable.ts';

/** A calculation to make. What its inputs may be is for the method to say. */
const cases = z.array(z.object({ id: z.string(), method: z.string(), inputs: z.unknown() }));

/**
 * `rtw sample-size --json FILE|-`: solves a list of cases. One that has no answer says why, and is no fault.
 *
 * @param file a file, or `-` for standard input
 */
export async function solveCases(file: string, context: CommandContext): Promise<number> {
  const answers = listedCases(await read(file, context), file).map(({ id, method, inputs }) => ({
    id,
    method,
    ...figures(method, inputs, context.language),
  }));
  await context.console.write(`${JSON.stringify(answers, null, 2)}\n`);
  return exitCode.clean;
}

function figures(method: string, inputs: unknown, language: Language): object {
  const answer = solveCase(method, inputs);
  return 'refused' in answer ? { error: answer.refused[language] } : answer.solution;
}

async function read(file: string, { process }: CommandContext): Promise<string> {
  const path = resolve(process.cwd(), file);
  const source = file === '-' ? standardInput(process.stdin, path) : fileSource(path);
  const decoded = await source.read().catch((error: unknown) => {
    throw new Fault(unreadable(file, error));
  });
  if ('firstBadPlace' in decoded) {
    throw new Fault({ en: `${nameOf(file).en} is not UTF-8 text.`, sv: `${nameOf(file).sv} är inte text i UTF-8.` });
  }
  return decoded.text;
}

function listedCases(text: string, file: string): z.output<typeof cases> {
  const { en, sv } = nameOf(file);
  const result = cases.safeParse(parsed(text, file));
  if (result.success) return result.data;
  const [index] = result.error.issues[0]?.path ?? [];
  if (typeof index !== 'number') {
    throw new Fault({
      en: `${en} has no list of cases: it must be [{ "id": …, "method": …, "inputs": … }, …].`,
      sv: `${sv} innehåller ingen lista med beräkningar: det ska stå [{ "id": …, "method": …, "inputs": … }, …].`,
    });
  }
  throw new Fault({
    en: `${en}: number ${index + 1} of the list is no case: it must be { "id": "…", "method": "…", "inputs": { … } }.`,
    sv: `${sv}: nummer ${index + 1} i listan är ingen beräkning: det ska stå { "id": "…", "method": "…", "inputs": { … } }.`,
  });
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { en, sv } = nameOf(file);
    const reason = printable((error as Error).message);
    throw new Fault({ en: `${en} is not JSON: ${reason}`, sv: `${sv} är inte JSON: ${reason}` });
  }
}

const nameOf = (file: string): Localized =>
  file === '-' ? { en: 'Standard input', sv: 'Standard in' } : { en: printable(file), sv: printable(file) };
