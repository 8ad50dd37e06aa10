import type { CompiledSet } from '@rtw-protocol/language';
import { severityWords } from '@rtw-protocol/language/readers';
import type { Language } from '@rtw-protocol/model';
import { sourceWords } from '../reports/text-finding.ts';
import type { Titles } from '../reports/text-options.ts';
import { asMarkdown, asMarkdownCell } from '../text/markdown.ts';

const heads = {
  en: ['Criterion', 'Severity', 'Title', 'Source'],
  sv: ['Kriterium', 'Allvarlighetsgrad', 'Titel', 'Källa'],
} as const;

export interface MarkdownOptions {
  language: Language;
  titles: Titles;
  /** Where the criterion of an id is told in full; without it, ids are not linked. */
  addressOf?: (id: string) => string;
}

/** A heading and a table for each set, to be put into a document. */
export function criteriaAsMarkdown(sets: readonly CompiledSet[], options: MarkdownOptions): string {
  return sets.map((set) => setAsMarkdown(set, options)).join('\n');
}

function setAsMarkdown(set: CompiledSet, options: MarkdownOptions): string {
  const { language } = options;
  const about = set.about ? `${asMarkdown(set.about[language])}\n\n` : '';
  return `## ${asMarkdown(set.title[language])} (\`${set.name}\`)\n\n${about}${criteriaTable(set, options)}\n`;
}

/** The criteria of a set: id, severity, title, source. */
export function criteriaTable(set: CompiledSet, { language, titles, addressOf }: MarkdownOptions): string {
  const rows = set.criteria.map(({ id, severity, title, source = set.source }) => [
    addressOf ? `[\`${id}\`](${addressOf(id)})` : `\`${id}\``,
    severityWords[severity][language],
    asMarkdownCell(title[language]),
    source ? asMarkdownCell(sourceWords(source, titles.source(source.key))) : '',
  ]);
  return [heads[language], heads[language].map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
