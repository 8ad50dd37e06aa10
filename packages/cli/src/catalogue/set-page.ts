import type { CompiledCriterion, CompiledSet, Library } from '@rtw-protocol/language';
import { severityWords } from '@rtw-protocol/language/readers';
import { type Language, type Localized, languages } from '@rtw-protocol/model';
import { showLiteral, templateText } from '../explain/criterion-page.ts';
import { words } from '../explain/words.ts';
import { sourceWords } from '../reports/text-finding.ts';
import type { Titles } from '../reports/text-options.ts';
import { anchorOf, asMarkdown } from '../text/markdown.ts';
import { cataloguePlaces, catalogueWords } from './catalogue-words.ts';
import { criteriaTable } from './criteria-markdown.ts';
import type { WrittenConditions } from './written-conditions.ts';

export interface CatalogueOptions {
  library: Library;
  conditions: WrittenConditions;
  titles: Titles;
}

/** A set of criteria as a page of Markdown: what it is about, its grade, and each criterion in full. */
export function setAsPage(set: CompiledSet, language: Language, options: CatalogueOptions): string {
  const { titles } = options;
  const { title, about, source } = set;
  return paragraphs(
    `# ${asMarkdown(title[language])}`,
    links(set, language),
    about && asMarkdown(about[language]),
    source && labelled(words.source, asMarkdown(sourceWords(source, titles.source(source.key))), language),
    gradeText(set, language, options),
    criteriaTable(set, { language, titles, addressOf: (id) => `#${anchorOf(id)}` }),
    ...set.criteria.map((criterion) => criterionText(criterion, set, language, options)),
  );
}

function links({ name }: CompiledSet, language: Language): string {
  const other = languages.find((one) => one !== language) ?? language;
  const all = `[${catalogueWords.back[language]}](../${cataloguePlaces[language]}.md)`;
  return `*\`${name}\` · ${all} · [${catalogueWords.other[language]}](../${cataloguePlaces[other]}/${name}.md)*`;
}

/** "**Grades:** high: `unmet = 0`; low: otherwise" */
function gradeText({ name, grade }: CompiledSet, language: Language, { conditions }: CatalogueOptions) {
  const written = conditions.grades.get(name) ?? [];
  const steps = grade?.steps.map(
    ({ label }, index) =>
      `${asMarkdown(label[language])}: ${written[index] ? code(written[index]) : catalogueWords.otherwise[language]}`,
  );
  return steps && labelled(words.grades, steps.join('; '), language);
}

function criterionText(
  criterion: CompiledCriterion,
  set: CompiledSet,
  language: Language,
  { library, conditions, titles }: CatalogueOptions,
): string {
  const { id, title, why, write, reading, source = set.source } = criterion;
  const asks = conditions.criteria.get(id);
  return paragraphs(
    `## ${id}`,
    `**${asMarkdown(title[language])}** (${severities(criterion, language)})`,
    why && asMarkdown(why[language]),
    asks && `**${catalogueWords.asks[language]}**${parameters(criterion, language)}`,
    asks && codeBlock(asks),
    tellings(criterion, language),
    write && labelled(catalogueWords.fix, inMarkdown(write[language], criterion, language), language),
    reading && labelled(words.reading, asMarkdown(reading[language]), language),
    source && labelled(words.source, asMarkdown(sourceWords(source, titles.source(source.key))), language),
    ...exampleTexts(library.examplesOf(id), language),
  );
}

/** "error", or "warning / error" where the study decides. */
function severities({ severity, severities: others }: CompiledCriterion, language: Language): string {
  const all = new Set([severity, ...others.map((other) => other.severity)]);
  return [...all].map((one) => severityWords[one][language]).join(' / ');
}

function parameters({ parameters: known }: CompiledCriterion, language: Language): string {
  const shown = Object.entries(known).map(([name, value]) => `${code(name)} ${showLiteral(value, language)}`);
  return shown.length > 0 ? ` (${shown.join(', ')})` : '';
}

/** What is told with each answer; of several messages, each. */
function tellings(criterion: CompiledCriterion, language: Language): string | undefined {
  const lines = (['met', 'unmet', 'silent'] as const).flatMap((answer) =>
    (criterion[answer] ?? []).map(
      ({ message }) => `- *${catalogueWords[answer][language]}:* ${inMarkdown(message[language], criterion, language)}`,
    ),
  );
  return lines.length > 0 ? paragraphs(`**${catalogueWords.told[language]}**`, lines.join('\n')) : undefined;
}

/** A message, with what a study would say in it between angle quotes. */
function inMarkdown(
  template: Parameters<typeof templateText>[0],
  criterion: CompiledCriterion,
  language: Language,
): string {
  return asMarkdown(templateText(template, criterion, language, (label) => (label === '' ? '…' : `‹${label}›`)));
}

/** An example that meets the criterion, and one that does not or, where there is none, that does not say. */
function exampleTexts(examples: readonly { answer: string; text: string }[], language: Language): string[] {
  const first = (wanted: string) => examples.find(({ answer }) => answer === wanted);
  const met = first('met');
  const unmet = first('unmet');
  const silent = unmet ? undefined : first('silent');
  return (
    [
      [catalogueWords.exampleMet, met],
      [catalogueWords.exampleUnmet, unmet],
      [catalogueWords.exampleSilent, silent],
    ] as const
  ).flatMap(([label, example]) => (example ? [`**${label[language]}**`, codeBlock(example.text)] : []));
}

const labelled = (label: Localized, text: string, language: Language) => `**${label[language]}:** ${text}`;
const code = (text: string) => `\`${text}\``;
const codeBlock = (text: string) => ['```rtw', text, '```'].join('\n');
const paragraphs = (...parts: (string | undefined)[]) => parts.filter((part) => part).join('\n\n');
