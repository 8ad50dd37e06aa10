import { fileURLToPath } from 'node:url';
import {
  type CompiledTemplate,
  type ExplainedTemplate,
  explainedShipped,
  type RtwCoreServices,
} from '@rtw-protocol/language';
import { shownPath } from '../files/read-protocol.ts';
import { libraryTitles } from '../library-titles.ts';
import type { CommandContext } from '../program.ts';
import type { Page } from './page.ts';
import { requirementPage } from './requirement-page.ts';
import { templatePage } from './template-page.ts';
import { words } from './words.ts';

/** What the code of a requirement begins with. */
const codeStart = 'template.';

/** The name of the template that an id is about: `RtwTrial`, `template.RtwTrial`, `template.RtwTrial.data-plan`. */
function templateNamed(id: string): string {
  return id.toLowerCase().startsWith(codeStart) ? (id.split('.')[1] ?? '') : id;
}

/** The pages of the shipped templates that have a name, or a requirement of the id. */
export function shippedTemplatePages(id: string, services: RtwCoreServices, { language }: CommandContext): Page[] {
  const name = templateNamed(id).toLowerCase();
  return services.library.Library.templates
    .filter(({ template }) => template.name.toLowerCase() === name)
    .flatMap((shipped) => explainedShipped(shipped, services))
    .flatMap((explained) => pagesOf(explained, id, language));
}

/** The pages of a template of the reader's own, each with the file that it comes from. */
export function pagesOfTemplate(
  explained: ExplainedTemplate,
  id: string,
  { language, process }: CommandContext,
): Page[] {
  const path = shownPath(fileURLToPath(explained.uri), process.cwd());
  return pagesOf(explained, id, language).map((page) => ({
    ...page,
    facts: [...page.facts, { label: words.file[language], text: path }],
  }));
}

function pagesOf(explained: ExplainedTemplate, id: string, language: CommandContext['language']): Page[] {
  const { template, parts } = explained.effective;
  const asked = id.toLowerCase();
  if (templateNamed(asked) !== template.name.toLowerCase()) return [];
  if (asked.split('.').length < 3) return [templatePage(explained, libraryTitles, language)];
  return parts
    .filter((part) => part.id.toLowerCase() === asked)
    .map((part) => requirementPage(part, explained, libraryTitles, language));
}

/** The names by which a template and its requirements can be asked for. */
export function namesOfTemplate({ name, parts }: CompiledTemplate): string[] {
  return [name, ...parts.map(({ id }) => id)];
}
