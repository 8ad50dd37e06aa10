import { type AskedPart, type ExplainedTemplate, forbiddenBy } from '@rtw-protocol/language';
import { severityWords } from '@rtw-protocol/language/readers';
import type { Language, Localized } from '@rtw-protocol/model';
import { sourceWords } from '../reports/text-finding.ts';
import type { Titles } from '../reports/text-options.ts';
import { criterionIn } from './criterion-in.ts';
import { criterionPage } from './criterion-page.ts';
import { limitText } from './limit-text.ts';
import { type Page, statedFacts } from './page.ts';
import { templateWords } from './template-words.ts';
import { words } from './words.ts';

/** What the kinds of requirements are called, each for itself and all together. */
export const requirementKind: Readonly<Record<AskedPart['kind'], { one: Localized; many: Localized }>> = {
  must: {
    one: { en: 'requirement, must be there', sv: 'krav, ska finnas' },
    many: { en: 'Must be there', sv: 'Ska finnas' },
  },
  should: {
    one: { en: 'requirement, should be there', sv: 'krav, bör finnas' },
    many: { en: 'Should be there', sv: 'Bör finnas' },
  },
  'may-not': {
    one: { en: 'requirement, may not be there', sv: 'krav, får inte finnas' },
    many: { en: 'May not be there', sv: 'Får inte finnas' },
  },
  limit: { one: { en: 'limit', sv: 'gräns' }, many: { en: 'Limits', sv: 'Gränser' } },
  criterion: {
    one: { en: 'criterion of a template', sv: 'kriterium i en mall' },
    many: { en: 'Criteria of its own', sv: 'Egna kriterier' },
  },
};

/** What a template asks at one point, in the words of its publisher: why, on what ground, and what to write. */
export function requirementPage(
  part: AskedPart,
  explained: ExplainedTemplate,
  titles: Titles,
  language: Language,
): Page {
  const { id, title, text, why, write, reading, source } = part;
  const { effective, statements } = explained;
  const example = statements[id];
  const criterion = criterionIn(id, effective.sets);
  const severity = effective.severities[id] ?? criterion?.severity;
  const about = [...part.statements, ...part.outcomes];
  const facts = statedFacts([
    { label: templateWords.asks[language], text: about.map((one) => `\`${one}\``).join(', ') },
    { label: templateWords.allows[language], text: part.kind === 'limit' ? limitText(criterion, language) : undefined },
    { label: words.why[language], text: why?.[language] },
    { label: words.write[language], text: write?.[language] },
    { label: words.source[language], text: source && sourceWords(source, titles.source(source.key)) },
    { label: words.reading[language], text: reading?.[language] },
  ]);
  const told = statedFacts([
    {
      label: templateWords.severity[language],
      text: severity && (severity === 'off' ? templateWords.off : severityWords[severity])[language],
    },
    {
      label: templateWords.waiver[language],
      text: forbiddenBy(effective, id) ? templateWords.notWaivable[language] : templateWords.waivable[language],
    },
    { label: words.partOf[language], text: ownerText(part, effective, language) },
  ]);
  const page = {
    name: id,
    kind: requirementKind[part.kind].one[language],
    title: title[language],
    paragraphs: text ? [text[language]] : [],
    facts: [...facts, ...told],
    examples: example === undefined ? [] : [{ title: templateWords.statement[language], text: example }],
  };
  if (part.kind !== 'criterion') return page;
  return criterionOfTemplate(part, page, told, explained, titles, language);
}

/** A criterion tells of itself what any criterion does. */
function criterionOfTemplate(
  { id }: AskedPart,
  page: Page,
  told: Page['facts'],
  { effective, examples }: ExplainedTemplate,
  titles: Titles,
  language: Language,
): Page {
  for (const set of effective.sets) {
    const criterion = set.criteria.find((candidate) => candidate.id === id);
    if (!criterion) continue;
    const own = criterionPage(criterion, set, examples[id] ?? [], titles, language);
    const facts = own.facts.filter(({ label }) => label !== words.partOf[language]);
    return { ...own, kind: page.kind, facts: [...facts, ...told] };
  }
  return page;
}

/** "Forte's call for Rehsam 2 (ForteRehsam2 1.0.0)", the template that asks, be it extended by the one that is read. */
function ownerText({ at, id }: AskedPart, { chain }: ExplainedTemplate['effective'], language: Language): string {
  const name = id.split('.')[1];
  const owner = chain.find(({ template }) => template.name === name)?.template;
  const version = [owner?.name ?? at.template, owner?.version ?? at.version].filter((part) => part).join(' ');
  return owner ? `${owner.title[language]} (${version})` : version;
}
