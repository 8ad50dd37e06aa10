import { fileURLToPath } from 'node:url';
import type { Defined, ExplainedSet } from '@rtw-protocol/language';
import { createChecker } from '../checker.ts';
import { fileSource, shownPath } from '../files/read-protocol.ts';
import { protocolsOf } from '../files/walk-folder.ts';
import { libraryTitles } from '../library-titles.ts';
import type { CommandContext } from '../program.ts';
import { criterionPage, setPage } from './criterion-page.ts';
import type { Page } from './page.ts';
import { words } from './words.ts';

/** Only a file that has one of these words can lead to a set of criteria or a template. */
const mayDefine = /\b(?:criteria|template|import)\b/;

/**
 * The sets of criteria and the templates that the files of the current folder define or import, one file after the
 * other: whoever has found what they look for reads no further. Folders below are not searched, so that asking costs
 * little anywhere.
 */
export async function* ownDefinitions({ process, ...context }: CommandContext): AsyncGenerator<Defined> {
  const folder = process.cwd();
  const checker = await createChecker({ folder }, context);
  const seen = new Set<string>();
  for (const path of await protocolsOf(folder)) {
    const { text } = await fileSource(path).read();
    if (!mayDefine.test(text)) continue;
    await checker.configure([path]);
    const { sets, templates } = await checker.definedIn(text, path);
    const isNew = (uri: string, name: string) => !seen.has(`${uri}#${name}`) && seen.add(`${uri}#${name}`);
    yield {
      sets: sets.filter(({ uri, set }) => isNew(uri, set.name)),
      templates: templates.filter(({ uri, effective }) =>
        isNew(uri, `${effective.template.name}@${effective.template.version}`),
      ),
    };
  }
}

/** The pages of a set that have a name, each with the file that it comes from. */
export function pagesOfSet(
  { set, examples, uri }: ExplainedSet,
  isMeant: (name: string) => boolean,
  { language, process }: CommandContext,
): Page[] {
  const file = { label: words.file[language], text: shownPath(fileURLToPath(uri.toString()), process.cwd()) };
  const pages = [
    ...set.criteria
      .filter(({ id }) => isMeant(id))
      .map((criterion) => criterionPage(criterion, set, examples[criterion.id] ?? [], libraryTitles, language)),
    ...(isMeant(set.name) ? [setPage(set, libraryTitles, language)] : []),
  ];
  return pages.map((page) => ({ ...page, facts: [...page.facts, file] }));
}
