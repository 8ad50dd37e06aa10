import type { Library } from '@rtw-protocol/language';
import type { Localized } from '@rtw-protocol/model';
import { createLibrary } from '../checker.ts';
import { exitCode } from '../exit-code.ts';
import { findPages, similarIds } from '../explain/find-pages.ts';
import { categoryAsked, kindList } from '../explain/kind-list.ts';
import { ownSets, pagesOfSet } from '../explain/own-sets.ts';
import type { Page } from '../explain/page.ts';
import { pageAsText } from '../explain/page-text.ts';
import { Fault } from '../fault.ts';
import { libraryTitles } from '../library-titles.ts';
import type { CommandContext } from '../program.ts';
import { printable } from '../text/printable.ts';

/** Codes of findings that the language itself makes: there is no criterion behind them to explain. */
const ownCodes = new Set(['syntax', 'link', 'type', 'study', 'waiver', 'internal']);

/** Where names are looked up: the library, and what the files of the folder have told so far. */
interface Lookup {
  library: Library;
  /** The names of the criteria that the folder's files define. */
  ownNames: Set<string>;
}

/**
 * `rtw explain ID`: a criterion, a term of the vocabulary, an instrument or a source; or all terms of a kind. Several
 * words are one name, or else several. What the library does not have is looked for in the sets of the folder's files.
 */
export async function explain(words: readonly string[], context: CommandContext): Promise<number> {
  const lookup: Lookup = { library: createLibrary(context), ownNames: new Set() };
  const id = words.join(' ');
  const together = await explained(id, lookup, context);
  const found = together.length > 0 ? together : await eachExplained(words, lookup, context);
  if (found.length === 0) throw new Fault(unknownId(id, similarIds(lookup.library, id, [...lookup.ownNames])));
  await context.console.write(found.join('\n\n'));
  return exitCode.clean;
}

/** Each word by itself; nothing where one of them names nothing. */
async function eachExplained(words: readonly string[], lookup: Lookup, context: CommandContext): Promise<string[]> {
  const each = [...new Set(words)];
  const found: string[] = [];
  for (const word of each.length > 1 ? each : []) {
    const told = await explained(word, lookup, context);
    if (told.length === 0) return [];
    found.push(...told);
  }
  return found;
}

/** One word may ask for all terms of a kind and name something as well: `outcomes` is a set of criteria, too. */
async function explained(id: string, lookup: Lookup, context: CommandContext): Promise<string[]> {
  const { console, language } = context;
  const category = categoryAsked(id);
  const shipped = findPages(lookup.library, id, libraryTitles, language);
  const pages = shipped.length > 0 || category ? shipped : await ownPages(id, lookup, context);
  return [
    ...pages.map((page) => pageAsText(page, console.width, console.colours)),
    ...(category ? [kindList(lookup.library, category, language)] : []),
  ];
}

/** The first set of the folder's files that has the name, or one like it in other capitals, tells it. */
async function ownPages(id: string, { ownNames }: Lookup, context: CommandContext): Promise<Page[]> {
  // Names of criteria have no spaces.
  if (/\s/.test(id)) return [];
  for await (const own of ownSets(context)) {
    const pages = pagesOfSet(own, (name) => name.toLowerCase() === id.toLowerCase(), context);
    if (pages.length > 0) return pages;
    for (const name of [own.set.name, ...own.set.criteria.map((criterion) => criterion.id)]) ownNames.add(name);
  }
  return [];
}

function unknownId(id: string, similar: readonly string[]): Localized {
  const shown = `"${printable(id)}"`;
  if (id.includes('.') && ownCodes.has(id.split('.')[0]!)) {
    return {
      en: `${shown} is not a criterion: the language itself finds it, and its message says what to do.`,
      sv: `${shown} är inget kriterium: det är språket självt som anmärker, och meddelandet säger vad som behövs.`,
    };
  }
  const en = `Nothing is called ${shown}.`;
  const sv = `Ingenting heter ${shown}.`;
  const meant = similar.join(', ');
  return {
    en: `${en}${meant ? ` Did you mean ${meant}?` : ''} ${lists.en}`,
    sv: `${sv}${meant ? ` Menade du ${meant}?` : ''} ${lists.sv}`,
  };
}

const lists: Localized = {
  en: '"rtw criteria" lists the criteria, "rtw explain instruments" the instruments, and likewise conditions, data-sources, designs, interventions, outcomes, people, places and workplace-actions.',
  sv: '"rtw criteria" räknar upp kriterierna, "rtw explain instrument" instrumenten, och på samma sätt aktörer, besvär, datakällor, designer, insatser, utfall, verksamheter och åtgärder.',
};
