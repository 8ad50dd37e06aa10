import type { Library } from '@rtw-protocol/language';
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

/**
 * `rtw explain ID`: a criterion, a term of the vocabulary, an instrument or a source; or all terms of a kind. Several
 * words are one name, or else several.
 */
export async function explain(words: readonly string[], context: CommandContext): Promise<number> {
  const library = createLibrary(context);
  const id = words.join(' ');
  const together = explained(id, library, context);
  const found = together.length > 0 ? together : eachExplained(words, library, context);
  if (found.length === 0) throw new Fault(unknownId(id, similarIds(library, id)));
  await context.console.write(found.join('\n\n'));
  return exitCode.clean;
}

/** Each word by itself; nothing where one of them names nothing. */
function eachExplained(words: readonly string[], library: Library, context: CommandContext): string[] {
  const each = [...new Set(words)].map((word) => explained(word, library, context));
  return each.every((found) => found.length > 0) ? each.flat() : [];
}

/** One word may ask for all terms of a kind and name something as well: `outcomes` is a set of criteria, too. */
function explained(id: string, library: Library, { console, language }: CommandContext): string[] {
  const pages = findPages(library, id, libraryTitles, language);
  const category = categoryAsked(id);
  return [
    ...pages.map((page) => pageAsText(page, console.width, console.colours)),
    ...(category ? [kindList(library, category, language)] : []),
  ];
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
