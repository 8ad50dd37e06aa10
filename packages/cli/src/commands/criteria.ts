import { criteriaAsJson } from '../catalogue/criteria-json.ts';
import { criteriaAsMarkdown } from '../catalogue/criteria-markdown.ts';
import { criteriaAsText } from '../catalogue/criteria-text.ts';
import { setsUsedIn } from '../checker.ts';
import { exitCode } from '../exit-code.ts';
import { libraryTitles } from '../library-titles.ts';
import type { CommandContext } from '../program.ts';

/** `rtw criteria`: every criterion of the sets in use, with severity and source. */
export async function criteria(
  { format = 'text', config }: { format?: 'text' | 'json' | 'markdown'; config?: string },
  context: CommandContext,
): Promise<number> {
  const { console, language } = context;
  const sets = await setsUsedIn({ folder: context.process.cwd(), config }, context);
  const { width, colours } = console;
  const options = { language, width, colours, titles: libraryTitles };
  if (format === 'json') await console.write(criteriaAsJson(sets));
  else if (format === 'markdown') await console.write(criteriaAsMarkdown(sets, options));
  else await console.write(criteriaAsText(sets, options));
  return exitCode.clean;
}
