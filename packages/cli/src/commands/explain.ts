import type { Localized } from '@rtw-protocol/model';
import { createLibrary } from '../checker.ts';
import { exitCode } from '../exit-code.ts';
import { findPages, similarIds } from '../explain/find-pages.ts';
import { categoryAsked, kindList } from '../explain/kind-list.ts';
import { pageAsText } from '../explain/page-text.ts';
import { Fault } from '../fault.ts';
import { libraryTitles } from '../library-titles.ts';
import type { CommandContext } from '../program.ts';
import { printable } from '../text/printable.ts';

/** Codes of findings that the language itself makes: there is no criterion behind them to explain. */
const ownCodes = new Set(['syntax', 'link', 'type', 'study', 'waiver', 'internal']);

/** `rtw explain ID`: a criterion, a term of the vocabulary, an instrument or a source; or all terms of a kind. */
export async function explain(id: string, { console, language, librarySources }: CommandContext): Promise<number> {
  const library = createLibrary(librarySources);
  const pages = findPages(library, id, libraryTitles, language).map((page) =>
    pageAsText(page, console.width, console.colours),
  );
  // One word may ask for all terms of a kind and name something as well: `outcomes` is a set of criteria, too.
  const category = categoryAsked(id);
  const found = [...pages, ...(category ? [kindList(library, category, language)] : [])];
  if (found.length === 0) throw new Fault(unknownId(id, similarIds(library, id)));
  await console.write(found.join('\n\n'));
  return exitCode.clean;
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
