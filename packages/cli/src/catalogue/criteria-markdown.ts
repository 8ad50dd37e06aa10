import type { CompiledSet } from '@rtw-protocol/language';
import type { Language } from '@rtw-protocol/model';
import { severityWords, sourceWords } from '../reports/text-finding.ts';
import type { Titles } from '../reports/text-options.ts';
import { printableProse } from '../text/printable.ts';

const heads = {
  en: ['Criterion', 'Severity', 'Title', 'Source'],
  sv: ['Kriterium', 'Allvarlighetsgrad', 'Titel', 'Källa'],
} as const;

/** A heading and a table for each set, to be put into a document. */
export function criteriaAsMarkdown(
  sets: readonly CompiledSet[],
  { language, titles }: { language: Language; titles: Titles },
): string {
  return sets.map((set) => setAsMarkdown(set, language, titles)).join('\n');
}

function setAsMarkdown(set: CompiledSet, language: Language, titles: Titles): string {
  const rows = set.criteria.map(({ id, severity, title, source = set.source }) => [
    `\`${id}\``,
    severityWords[severity][language],
    escaped(title[language]),
    source ? escaped(sourceWords(source, titles.source(source.key))) : '',
  ]);
  const lines = [heads[language], heads[language].map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const about = set.about ? `${escaped(set.about[language])}\n\n` : '';
  return `## ${escaped(set.title[language])} (\`${set.name}\`)\n\n${about}${lines.join('\n')}\n`;
}

/** Text of a criteria file as plain text of Markdown, which a table's cell can hold. */
function escaped(text: string): string {
  return printableProse(text).replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
