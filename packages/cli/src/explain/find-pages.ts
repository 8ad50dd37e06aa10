import { aliasesOf, type ast, entryCandidates, hyphenated, type Library, nearestOffers } from '@rtw-protocol/language';
import type { Language } from '@rtw-protocol/model';
import type { Titles } from '../reports/text-options.ts';
import { citationPage } from './citation-page.ts';
import { criterionPage, setPage } from './criterion-page.ts';
import { entryPage } from './entry-page.ts';
import { evidencePage } from './evidence-page.ts';
import { namesOfTemplate } from './find-templates.ts';
import type { Page } from './page.ts';

/**
 * Everything that has this id, name or alias. A name is found in other capitals only when none has just these; the
 * label of an entry, in either language, only when no name is like that.
 */
export function findPages(library: Library, id: string, titles: Titles, language: Language): Page[] {
  const same = pagesWhere(library, (name) => name === id, titles, language);
  if (same.length > 0) return same;
  const inOtherCapitals = pagesWhere(library, (name) => name.toLowerCase() === id.toLowerCase(), titles, language);
  if (inOtherCapitals.length > 0) return inOtherCapitals;
  const wanted = hyphenated(id);
  return library.entries
    .filter((entry) => entryCandidates(entry).some(({ word }) => hyphenated(word) === wanted))
    .map((entry) => entryPage(entry, kindsOf(entry, library), library.evidence, language));
}

function pagesWhere(library: Library, isMeant: (name: string) => boolean, titles: Titles, language: Language): Page[] {
  const sets = library.criteria;
  return [
    ...sets.flatMap((set) =>
      set.criteria
        .filter(({ id }) => isMeant(id))
        .map((criterion) => criterionPage(criterion, set, library.examplesOf(criterion.id), titles, language)),
    ),
    ...sets.filter(({ name }) => isMeant(name)).map((set) => setPage(set, titles, language)),
    ...library.entries
      .filter((entry) => [entry.name, ...aliasesOf(entry)].some(isMeant))
      .map((entry) => entryPage(entry, kindsOf(entry, library), library.evidence, language)),
    ...library.evidence.filter(({ name }) => isMeant(name)).map((evidence) => evidencePage(evidence, language)),
    ...library.citations.filter(({ name }) => isMeant(name)).map((citation) => citationPage(citation, language)),
  ];
}

/** The entries that are directly a kind of this one. */
function kindsOf(entry: ast.Entry, library: Library): ast.Entry[] {
  return library.entries.filter((other) =>
    other.statements.some((statement) => statement.$type === 'KindOf' && statement.general?.ref === entry),
  );
}

/**
 * Ids that somebody may have meant, nearest first: those that are spelled alike or hold the word, and criteria known
 * without their set.
 *
 * @param others names that the library does not have
 */
export function similarIds(library: Library, id: string, others: readonly string[] = []): string[] {
  const criteria = library.criteria.flatMap((set) => set.criteria);
  const withoutSet = criteria.filter(({ name }) => name === id.toLowerCase()).map((criterion) => criterion.id);
  const names = [
    ...criteria.map((criterion) => criterion.id),
    ...library.criteria.map(({ name }) => name),
    ...library.citations.map(({ name }) => name),
    ...library.evidence.map(({ name }) => name),
    ...library.templates.flatMap(({ template }) => namesOfTemplate(template)),
    ...others,
  ].map((name) => ({ word: name, offer: name }));
  const near = nearestOffers(id, [...names, ...library.entries.flatMap(entryCandidates)]);
  return [...new Set([...withoutSet, ...near])].slice(0, 4);
}
