import { dirname, resolve } from 'node:path';
import { createServices } from '../checker.ts';
import { exitCode } from '../exit-code.ts';
import { Fault } from '../fault.ts';
import { addressOf } from '../files/address-of.ts';
import { configure } from '../files/configure.ts';
import { isWithin } from '../files/is-within.ts';
import { fileSource } from '../files/read-protocol.ts';
import { unreadable } from '../files/unreadable.ts';
import type { CommandContext } from '../program.ts';
import { settingsOf } from '../settings/file-settings.ts';
import { settingsText } from '../settings/settings-text.ts';
import { namedTemplate } from '../templates/named-template.ts';
import { printable } from '../text/printable.ts';
import type { CheckOptions } from './check.ts';

/** `rtw check --print-config FILE`: what applies to a file, and what said so. Nothing is checked. */
export async function printConfig(
  file: string,
  others: readonly string[],
  options: CheckOptions,
  context: CommandContext,
): Promise<number> {
  assertNothingElse(others, options);
  const { format = [], config, template } = options;
  const [asked = 'text', ...more] = format;
  if ((asked !== 'text' && asked !== 'json') || more.length > 0) throw new Fault(otherFormat);
  const folder = context.process.cwd();
  const path = resolve(folder, file);
  const { text } = await fileSource(path)
    .read()
    .catch((error: unknown) => {
      throw new Fault(unreadable(file, error));
    });
  const { shared, rtw } = createServices(context);
  shared.workspace.Roots.folders = [addressOf(isWithin(folder, path) ? folder : dirname(path))];
  await configure(rtw, [path], { folder, config });
  if (template !== undefined) rtw.check.Templates.forAll = (await namedTemplate(template, folder, rtw)).template;
  const settings = await settingsOf(text, path, folder, rtw);
  const { console, language } = context;
  await console.write(
    asked === 'json' ? `${JSON.stringify(settings, null, 2)}\n` : settingsText(settings, language, console.colours),
  );
  return exitCode.clean;
}

/** What says how files are checked, or how that is told. */
const ofChecks: Readonly<Record<Exclude<keyof CheckOptions, 'format' | 'config' | 'template'>, string>> = {
  output: '--output',
  failOn: '--fail-on',
  maxWarnings: '--max-warnings',
  minSeverity: '--min-severity',
  baseline: '--baseline',
  updateBaseline: '--update-baseline',
  stdin: '--stdin',
  stdinFilename: '--stdin-filename',
  updateLock: '--update-lock',
  shard: '--shard',
  workers: '--workers',
};

/** Whoever asks for more than is done is told so. */
function assertNothingElse(paths: readonly string[], options: CheckOptions): void {
  const given = Object.keys(ofChecks).filter((key) => options[key as keyof CheckOptions] !== undefined);
  const inVain = [...paths.map(printable), ...given.map((key) => ofChecks[key as keyof typeof ofChecks])];
  const last = inVain.pop();
  if (last === undefined) return;
  const named = (and: string) => (inVain.length > 0 ? `${inVain.join(', ')} ${and} ${last}` : last);
  throw new Fault({
    en: `--print-config shows one file, and checks nothing: leave out ${named('and')}.`,
    sv: `--print-config visar en enda fil och granskar ingenting: utelämna ${named('och')}.`,
  });
}

const otherFormat = {
  en: '--print-config writes text or json, one of them: --format json.',
  sv: '--print-config skriver text eller json, ett av dem: --format json.',
};
