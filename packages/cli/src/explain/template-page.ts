import {
  type AskedPart,
  type CompiledAdjustment,
  type CompiledCriterion,
  type ExplainedOutcome,
  type ExplainedTemplate,
  forbiddenBy,
  showFact,
  showMoment,
  showWindow,
} from '@rtw-protocol/language';
import { severityWords } from '@rtw-protocol/language/readers';
import {
  type Claim,
  type Language,
  outcome,
  type Property,
  type SourceReference,
  showQuantity,
  type Timeline,
  valueMeta,
  wordsOf,
} from '@rtw-protocol/model';
import { sourceWords } from '../reports/text-finding.ts';
import type { Titles } from '../reports/text-options.ts';
import { criterionIn } from './criterion-in.ts';
import { showLiteral } from './criterion-page.ts';
import { limitText } from './limit-text.ts';
import { type Fact, type Page, type Section, statedFacts } from './page.ts';
import { requirementKind } from './requirement-page.ts';
import { languageWords, templateWords } from './template-words.ts';
import { words } from './words.ts';

/** What a template is for, who publishes it, and all that it asks and prescribes. */
export function templatePage(explained: ExplainedTemplate, titles: Titles, language: Language): Page {
  const { effective, sources } = explained;
  const { template } = effective;
  const { name, version, title, about, reading, publisher, languages, valid } = template;
  const bases = template.extends.map((base) => [base.name, base.version].filter((part) => part).join(' '));
  return {
    name: version === '' ? name : `${name} ${version}`,
    kind: templateWords.template[language],
    title: title[language],
    paragraphs: about ? [about[language]] : [],
    facts: statedFacts([
      { label: templateWords.publisher[language], text: publisher },
      { label: templateWords.valid[language], text: valid && validity(valid, language) },
      {
        label: templateWords.languages[language],
        text: languages.map((one) => languageWords[one][language]).join(', '),
      },
      { label: templateWords.extends[language], text: bases.join(', ') },
      { label: words.source[language], text: sourceList(sources, titles) },
      { label: words.reading[language], text: reading?.[language] },
      { label: templateWords.noWaiver[language], text: [...effective.noWaiver.keys()].join(', ') },
      { label: templateWords.mayLoosen[language], text: template.mayLoosen.map(({ id }) => id).join(', ') },
    ]),
    sections: [
      { title: templateWords.sets[language], items: wholeSets(explained, language) },
      { title: templateWords.adjusted[language], items: adjustedItems(explained, language) },
      ...requirementSections(effective.parts, explained, language),
      { title: templateWords.outcomes[language], items: outcomeItems(explained.outcomes, language) },
      { title: templateWords.times[language], items: timeItems(explained.timeline, language) },
    ],
    examples: [],
  };
}

function sourceList(sources: readonly SourceReference[], titles: Titles): string {
  return sources.map((source) => sourceWords(source, titles.source(source.key))).join('; ');
}

function validity({ from, to }: { from?: string | undefined; to?: string | undefined }, language: Language): string {
  const ends = [
    from === undefined ? '' : `${templateWords.from[language]} ${from}`,
    to === undefined ? '' : `${templateWords.to[language]} ${to}`,
  ];
  return ends.filter((end) => end !== '').join(' ');
}

/** The sets that judge whole, those of the templates that are extended included. */
function wholeSets({ effective }: ExplainedTemplate, language: Language): Fact[] {
  const whole = new Set(effective.chain.flatMap(({ template }) => template.uses));
  return effective.sets
    .filter(({ name }) => whole.has(name))
    .map(({ name, title }) => ({ label: name, text: title[language] }));
}

/** Criteria that the templates judge one by one, or otherwise than the criteria themselves do. */
function adjustedItems({ effective }: ExplainedTemplate, language: Language): Fact[] {
  const seen = new Set<string>();
  const adjustments = effective.chain
    .flatMap(({ template }) => template.adjustments)
    .filter(({ id }) => !seen.has(id) && seen.add(id) && !id.startsWith('template.'));
  return adjustments.map((adjustment) => ({
    label: adjustment.id,
    text: adjustmentText(adjustment, criterionIn(adjustment.id, effective.sets), effective.severities, language),
  }));
}

function adjustmentText(
  { id, parameters }: CompiledAdjustment,
  criterion: CompiledCriterion | undefined,
  severities: ExplainedTemplate['effective']['severities'],
  language: Language,
): string {
  const severity = severities[id];
  const graveness = severity && (severity === 'off' ? templateWords.off : severityWords[severity])[language];
  const values = Object.keys(parameters).flatMap((name) => {
    const value = criterion?.parameters[name];
    return value ? [`${name}: ${showLiteral(value, language)}`] : [];
  });
  return [criterion?.title[language], graveness, ...values].filter((part) => part).join('; ');
}

const kinds = ['must', 'should', 'may-not', 'limit', 'criterion'] as const;

/** The requirements, kind by kind, each with the words of the publisher. */
function requirementSections(
  parts: readonly AskedPart[],
  { effective }: ExplainedTemplate,
  language: Language,
): Section[] {
  const asked = parts.filter(({ id }) => effective.severities[id] !== 'off');
  return kinds.map((kind) => ({
    title: requirementKind[kind].many[language],
    items: asked
      .filter((part) => part.kind === kind)
      .map((part) => ({ label: part.id, text: requirementText(part, effective, language) })),
  }));
}

function requirementText(
  { id, kind, title, text }: AskedPart,
  effective: ExplainedTemplate['effective'],
  language: Language,
): string {
  const heading = [
    title[language],
    kind === 'limit' && limitText(criterionIn(id, effective.sets), language),
    forbiddenBy(effective, id) && templateWords.notWaivable[language],
  ]
    .filter((part) => part)
    .join('; ');
  return text ? `${heading}. ${text[language]}` : heading;
}

function outcomeItems(outcomes: readonly ExplainedOutcome[], language: Language): Fact[] {
  return outcomes.map(({ name, concept, settled }) => {
    const kind = showFact(concept, { kind: 'term', category: 'concept' } as Parameters<typeof showFact>[1], language);
    return { label: name, text: [kind, ...settledTexts(outcome, settled, language)].join('; ') };
  });
}

/** "counting: net (smallest-spell: 15 days)", by the words with which a protocol says it. */
function settledTexts(
  schema: Parameters<typeof wordsOf>[0],
  settled: Readonly<Record<string, unknown>>,
  language: Language,
): string[] {
  return wordsOf(schema).flatMap(({ word, field, meta }) => {
    const { claims = [], about } = (settled[field] ?? {}) as Partial<Property>;
    if (claims.length === 0 || !('value' in meta)) return [];
    const withDetails = (shown: string, block: unknown) => {
      const details = meta.about && block ? settledTexts(meta.about, block as Record<string, unknown>, language) : [];
      return details.length > 0 ? `${shown} (${details.join('; ')})` : shown;
    };
    const values = claims.map((claim: Claim) =>
      withDetails(showFact(claim.value, valueMeta.get(meta.value), language), claim.about),
    );
    return [`${word}: ${withDetails(values.join(', '), about)}`];
  });
}

function timeItems({ points, periods, series }: Timeline, language: Language): Fact[] {
  return [
    ...points.map(({ name, moment }) => ({ label: name, text: showMoment(moment, language) })),
    ...periods.map(({ name, start, end }) => ({
      label: name,
      text: start ? showWindow({ from: start, ...(end && { to: end }) }, language) : templateWords.period[language],
    })),
    ...series.map(({ name, every }) => ({ label: name, text: everyText(showQuantity(every, language), language) })),
  ];
}

const everyText = (step: string, language: Language) =>
  ({ en: `every ${step}`, sv: `med ${step}s mellanrum` })[language];
