import { type CompiledCriterion, type CompiledSet, withinSentence, yesNo } from '@rtw-protocol/language';
import { severityWords } from '@rtw-protocol/language/readers';
import { type Language, showQuantity } from '@rtw-protocol/model';
import { sourceWords } from '../reports/text-finding.ts';
import type { Titles } from '../reports/text-options.ts';
import { listed } from '../text/counted.ts';
import { type Page, statedFacts } from './page.ts';
import { words } from './words.ts';

type Literal = CompiledCriterion['parameters'][string];
type Template = NonNullable<CompiledCriterion['write']>['en'];

/** What a criterion asks for, why, on what ground, and what to write. */
export function criterionPage(
  criterion: CompiledCriterion,
  set: CompiledSet,
  examples: readonly { answer: string; text: string }[],
  titles: Titles,
  language: Language,
): Page {
  const { id, severity, severities, title, why, write, reading, source = set.source, parameters } = criterion;
  const grades = [...new Set([severity, ...severities.map((other) => other.severity)])];
  const known = Object.entries(parameters).map(([name, value]) => `${name}: ${showLiteral(value, language)}`);
  return {
    name: id,
    kind: `${words.criterion[language]}, ${grades.map((grade) => severityWords[grade][language]).join(' / ')}`,
    title: title[language],
    paragraphs: [],
    facts: statedFacts([
      { label: words.why[language], text: why?.[language] },
      { label: words.write[language], text: write && templateText(write[language], criterion, language, inBrackets) },
      { label: words.source[language], text: source && sourceWords(source, titles.source(source.key)) },
      { label: words.reading[language], text: reading?.[language] },
      { label: words.parameters[language], text: known.join('; ') },
      { label: words.partOf[language], text: `${set.title[language]} (${set.name})` },
    ]),
    examples: examples.map(({ answer, text }) => ({
      title: (words as Record<string, typeof words.met>)[answer]?.[language] ?? answer,
      text,
    })),
  };
}

/** What a set of criteria is about, and which criteria it has. */
export function setPage(set: CompiledSet, titles: Titles, language: Language): Page {
  const { source, about, grade } = set;
  const grades = grade ? grade.steps.map(({ label }) => label[language]) : [];
  return {
    name: set.name,
    kind: words.set[language],
    title: set.title[language],
    paragraphs: about ? [about[language]] : [],
    facts: statedFacts([
      { label: words.source[language], text: source && sourceWords(source, titles.source(source.key)) },
      { label: words.grades[language], text: grades.length > 0 ? listed(grades, language) : undefined },
      { label: words.criteria[language], text: set.criteria.map(({ id }) => id).join(', ') },
    ]),
    examples: [],
  };
}

/** A value as a reader writes it. */
export function showLiteral({ value }: Literal, language: Language): string {
  switch (value.kind) {
    case 'quantity':
      return showQuantity(value.quantity, language);
    case 'text':
      return `"${value.text}"`;
    case 'yes-no':
      return yesNo[value.yes ? 'yes' : 'no'][language];
    case 'word':
      return value.label[language];
  }
}

const inBrackets = (label: string) => (label === '' ? '…' : `<${label}>`);

/**
 * A message without a study: parameters have their values, and `named` shows what a study would say. It gets the
 * name of the value, or nothing where the value has no name of its own.
 */
export function templateText(
  template: Template,
  { parameters }: CompiledCriterion,
  language: Language,
  named: (label: string) => string,
): string {
  return template
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if (piece.node === 'parameter') {
        const parameter = parameters[piece.name];
        return parameter ? showLiteral(parameter, language) : piece.name;
      }
      if (piece.node === 'literal') return showLiteral(piece, language);
      return named(piece.node === 'path' ? shortly(piece.label[language]) : '');
    })
    .join('');
}

/** What a word means as a name within a sentence: without the explanation that follows it. */
function shortly(label: string): string {
  return withinSentence(label.split(/[:;(]/)[0]?.trim() ?? '');
}
