import { fileURLToPath } from 'node:url';
import { compareTemplates, definitionsOf, type TemplateVersion, versionCalledFor } from '@rtw-protocol/language';
import { createServices } from '../checker.ts';
import { exitCode } from '../exit-code.ts';
import { Fault } from '../fault.ts';
import { addressOf } from '../files/address-of.ts';
import { shownPath } from '../files/read-protocol.ts';
import type { CommandContext } from '../program.ts';
import { differenceAsText } from '../templates/difference-text.ts';
import { namedTemplate } from '../templates/named-template.ts';
import { printable } from '../text/printable.ts';

/**
 * `rtw template diff OLD NEW`: what a new version changes for those who follow the old one. Exit code 1 when the number
 * of the new version is lower than the changes call for: those who follow it would not be told.
 */
export async function diffTemplates(old: string, now: string, context: CommandContext): Promise<number> {
  const folder = context.process.cwd();
  const [before, after] = [await read(old, folder, context), await read(now, folder, context)];
  const [was, is] = [before.effective.template, after.effective.template];
  if (was.name !== is.name) throw new Fault(otherTemplate(was.name, is.name));
  const changes = compareTemplates(before, after);
  const verdict = versionCalledFor(
    was.version,
    is.version,
    changes.map(({ kind }) => kind),
  );
  const place = (uri: string) => (uri.startsWith('file:') ? shownPath(fileURLToPath(uri), folder) : uri);
  await context.console.write(differenceAsText({ was, is, changes, verdict, place }, context.console));
  return verdict.answer === 'too-low' || verdict.answer === 'unreadable' ? exitCode.findings : exitCode.clean;
}

/** Each version is read by itself: two files may give a template the same name. */
async function read(asked: string, folder: string, context: CommandContext): Promise<TemplateVersion> {
  const { shared, rtw } = createServices(context);
  shared.workspace.Roots.folders = [addressOf(folder)];
  const found = await namedTemplate(asked, folder, rtw);
  return { effective: found.template, definitions: await definitionsOf(found, rtw) };
}

function otherTemplate(was: string, is: string) {
  const [a, b] = [printable(was), printable(is)];
  return {
    en: `Two versions of one template are compared: the first is ${a}, the second ${b}.`,
    sv: `Två versioner av en och samma mall jämförs: den första är ${a}, den andra ${b}.`,
  };
}
