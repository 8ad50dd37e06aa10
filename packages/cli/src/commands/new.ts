import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { RtwCoreServices } from '@rtw-protocol/language';
import type { Localized } from '@rtw-protocol/model';
import { exitCode } from '../exit-code.ts';
import { Fault } from '../fault.ts';
import { addressOf } from '../files/address-of.ts';
import { configure } from '../files/configure.ts';
import { shownPath } from '../files/read-protocol.ts';
import { templatePath } from '../files/template-path.ts';
import { unwritable } from '../files/unreadable.ts';
import { writeNew as writeNewFile } from '../files/write-new.ts';
import type { CommandContext } from '../program.ts';
import { withPlaces } from '../templates/templates-around.ts';
import { counted, things } from '../text/counted.ts';
import { printable } from '../text/printable.ts';

export interface NewOptions {
  template?: string;
  output?: string;
}

/** `rtw new NAME`: a protocol with everything that its template asks for laid out. */
export async function writeNew(
  name: string,
  { template, output }: NewOptions,
  context: CommandContext,
): Promise<number> {
  const { console, language, process } = context;
  const folder = process.cwd();
  const { createServices } = await import('../checker.ts');
  const { isProtocolName, newProtocol, noProtocolName } = await import('@rtw-protocol/language');
  if (!isProtocolName(name)) throw new Fault(noProtocolName(printable(name)));
  const file = resolve(folder, output === undefined || output === '-' ? `${name}.rtw` : output);
  const { shared, rtw } = createServices(context);
  shared.workspace.Roots.folders = [addressOf(folder)];
  await configure(rtw, [file], { folder });
  const asked = template === undefined ? undefined : templatePath(template, folder, file);
  const made = await newProtocol({ name, template: asked, language, uri: addressOf(file) }, rtw);
  if ('problem' in made) throw new Fault(await withPlaces(made.problem, template ?? '', folder));
  if (template !== undefined && !rtw.check.Templates.shipped(template)) {
    const mistakes = await mistakesIn(made.template.uri, rtw);
    if (mistakes > 0) console.note(faulty(template, mistakes));
  }
  if (output === '-') {
    await console.write(made.text);
    return exitCode.clean;
  }
  const path = shownPath(file, folder);
  await writeNewFile(file, made.text).catch((error: unknown) => {
    throw new Fault(isThere(error) ? taken(path) : unwritable(path, error));
  });
  console.note(written(path, made.places.length));
  return exitCode.clean;
}

/** How many errors whoever publishes a template would be told of. */
async function mistakesIn(uri: string, services: RtwCoreServices): Promise<number> {
  const { checkTemplates } = await import('@rtw-protocol/language');
  const text = await readFile(fileURLToPath(uri), 'utf8');
  const report = await checkTemplates(text, addressOf(fileURLToPath(uri)), services);
  return (report?.findings ?? []).filter(({ severity }) => severity === 'error').length;
}

function faulty(template: string, mistakes: number): Localized {
  const shown = printable(template);
  return {
    en: `The template in ${shown} has ${counted(mistakes, things.error, 'en')}, so what it asks for may be missing from the protocol: "rtw template check ${shown}" tells.`,
    sv: `Mallen i ${shown} har ${counted(mistakes, things.error, 'sv')}, så det som den kräver kan saknas i protokollet: "rtw template check ${shown}" visar vilka.`,
  };
}

const isThere = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST';

function taken(path: string): Localized {
  const shown = printable(path);
  return {
    en: `${shown} is there already and has been left alone. Choose another name, or another file with -o FILE.`,
    sv: `${shown} finns redan och har lämnats orörd. Välj ett annat namn, eller en annan fil med -o FIL.`,
  };
}

function written(path: string, places: number): Localized {
  const shown = printable(path);
  return {
    en: `Wrote ${shown}: ${places} statements to fill in, each with a comment that tells how. "rtw check ${shown}" tells what is left.`,
    sv: `Skrev ${shown}: ${places} uppgifter att fylla i, med kommentarer om hur. "rtw check ${shown}" visar vad som återstår.`,
  };
}
