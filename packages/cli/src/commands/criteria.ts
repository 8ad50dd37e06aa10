import type { CompiledLibrary } from '@rtw-protocol/language';
import library from '@rtw-protocol/library/compiled' with { type: 'json' };
import { criteriaAsJson } from '../catalogue/criteria-json.ts';
import { criteriaAsMarkdown } from '../catalogue/criteria-markdown.ts';
import { criteriaAsText } from '../catalogue/criteria-text.ts';
import { exitCode } from '../exit-code.ts';
import { libraryTitles } from '../library-titles.ts';
import type { CommandContext } from '../program.ts';

/** `rtw criteria`: every criterion of the sets in use, with severity and source. */
export async function criteria(
  { format = 'text' }: { format?: 'text' | 'json' | 'markdown' },
  { console, language }: CommandContext,
): Promise<number> {
  const sets = (library as CompiledLibrary).criteria;
  const { width, colours } = console;
  const options = { language, width, colours, titles: libraryTitles };
  if (format === 'json') await console.write(criteriaAsJson(sets));
  else if (format === 'markdown') await console.write(criteriaAsMarkdown(sets, options));
  else await console.write(criteriaAsText(sets, options));
  return exitCode.clean;
}
