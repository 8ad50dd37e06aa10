import type { RtwCoreServices } from '@rtw-protocol/language';
import type { Language, Localized } from '@rtw-protocol/model';
import { createServices } from '../checker.ts';
import { exitCode } from '../exit-code.ts';
import { findPages, similarIds } from '../explain/find-pages.ts';
import { namesOfTemplate, pagesOfTemplate, shippedTemplatePages } from '../explain/find-templates.ts';
import { asksForTemplates, categoryAsked, kindList, templateList } from '../explain/kind-list.ts';
import { ownDefinitions, pagesOfSet } from '../explain/own-definitions.ts';
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
  services: RtwCoreServices;
  /** The names of what the folder's files define. */
  ownNames: Set<string>;
}

/**
 * `rtw explain ID`: a criterion, a template or one of its requirements, a term of the vocabulary, an instrument or a
 * source; or all terms of a kind. Several words are one name, or else several. What the library does not have is
 * looked for in the files of the folder.
 */
export async function explain(words: readonly string[], context: CommandContext): Promise<number> {
  const lookup: Lookup = { services: createServices(context).rtw, ownNames: new Set() };
  const id = words.join(' ');
  const together = await explained(id, lookup, context);
  const found = together.length > 0 ? together : await eachExplained(words, lookup, context);
  await context.console.write(found.join('\n\n'));
  return exitCode.clean;
}

/**
 * Each word by itself.
 *
 * @throws Fault when one of them names nothing, or when there is no other reading of them
 */
async function eachExplained(words: readonly string[], lookup: Lookup, context: CommandContext): Promise<string[]> {
  const each = [...new Set(words)];
  const told = new Map<string, string[]>();
  // One word has been looked for already.
  for (const word of each.length > 1 ? each : []) told.set(word, await explained(word, lookup, context));
  const unknown = each.filter((word) => (told.get(word) ?? []).length === 0);
  if (unknown.length === 0) return [...told.values()].flat();
  // Where none of several words is known, they may have been meant as one name.
  const together = words.join(' ');
  const isOneName = similarTo(together, lookup).length > 0 && unknown.length === each.length;
  throw new Fault(unknownIds(isOneName || each.length === 1 ? [together] : unknown, lookup));
}

/** One word may ask for all terms of a kind and name something as well: `outcomes` is a set of criteria, too. */
async function explained(id: string, lookup: Lookup, context: CommandContext): Promise<string[]> {
  const { console, language } = context;
  const { services } = lookup;
  const library = services.library.Library;
  const category = categoryAsked(id);
  const shipped = [...findPages(library, id, libraryTitles, language), ...shippedTemplatePages(id, services, context)];
  const isList = category !== undefined || asksForTemplates(id);
  const pages = shipped.length > 0 || isList ? shipped : await ownPages(id, lookup, context);
  return [
    ...pages.map((page) => pageAsText(page, console.width, console.colours)),
    ...(category ? [kindList(library, category, language)] : []),
    ...(asksForTemplates(id) ? [templateList(library, language)] : []),
  ];
}

/** What the folder's files first define by the name, or by one like it in other capitals. */
async function ownPages(id: string, { ownNames }: Lookup, context: CommandContext): Promise<Page[]> {
  // Names of criteria and of templates have no spaces.
  if (/\s/.test(id)) return [];
  const isMeant = (name: string) => name.toLowerCase() === id.toLowerCase();
  for await (const { sets, templates } of ownDefinitions(context)) {
    const pages = [
      ...sets.flatMap((own) => pagesOfSet(own, isMeant, context)),
      ...templates.flatMap((own) => pagesOfTemplate(own, id, context)),
    ];
    if (pages.length > 0) return pages;
    const names = [
      ...sets.flatMap(({ set }) => [set.name, ...set.criteria.map((criterion) => criterion.id)]),
      ...templates.flatMap(({ effective }) => namesOfTemplate(effective.template)),
    ];
    for (const name of names) ownNames.add(name);
  }
  return [];
}

function similarTo(id: string, { services, ownNames }: Lookup): string[] {
  return similarIds(services.library.Library, id, [...ownNames]);
}

/** What is said of each name by itself, then what can be listed. */
function unknownIds(ids: readonly string[], lookup: Lookup): Localized {
  const each = ids.map((id) => unknownId(id, similarTo(id, lookup)));
  const isListed = ids.some((id) => !isOwnCode(id));
  const of = (language: Language) =>
    [...each.map((text) => text[language]), ...(isListed ? [lists[language]] : [])].join(' ');
  return { en: of('en'), sv: of('sv') };
}

function isOwnCode(id: string): boolean {
  return id.includes('.') && ownCodes.has(id.split('.')[0]!);
}

function unknownId(id: string, similar: readonly string[]): Localized {
  const shown = `"${printable(id)}"`;
  if (isOwnCode(id)) {
    return {
      en: `${shown} is not a criterion: the language itself finds it, and its message says what to do.`,
      sv: `${shown} är inget kriterium: det är språket självt som anmärker, och meddelandet säger vad som behövs.`,
    };
  }
  const meant = similar.join(', ');
  return {
    en: `Nothing is called ${shown}.${meant ? ` Did you mean ${meant}?` : ''}`,
    sv: `Ingenting heter ${shown}.${meant ? ` Menade du ${meant}?` : ''}`,
  };
}

const lists: Localized = {
  en: '"rtw criteria" lists the criteria, "rtw explain instruments" the instruments, and likewise conditions, data-sources, designs, interventions, outcomes, people, places, templates and workplace-actions.',
  sv: '"rtw criteria" räknar upp kriterierna, "rtw explain instrument" instrumenten, och på samma sätt aktörer, besvär, datakällor, designer, insatser, mallar, utfall, verksamheter och åtgärder.',
};
