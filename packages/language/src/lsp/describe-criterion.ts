import type { Language, Localized } from '@rtw-protocol/model';
import {
  type CriteriaSet,
  type Criterion,
  isLocalizedProperty,
  isParameter,
  isTemplate,
  type Literal,
  type Parameter,
} from '../generated/ast.ts';
import { quantityText } from '../wording/as-written.ts';
import { bullets, escapeMarkdown, inlineCode, paragraphs } from './markdown.ts';
import { labelled, paragraph, said, sourceOf } from './told-texts.ts';

const words = {
  criterion: { en: 'criterion', sv: 'kriterium' },
  criteria: { en: 'set of criteria', sv: 'uppsättning kriterier' },
  parameter: { en: 'parameter', sv: 'parameter' },
  error: { en: 'error', sv: 'fel' },
  warning: { en: 'warning', sv: 'varning' },
  info: { en: 'information', sv: 'upplysning' },
} satisfies Record<string, Localized>;

/** The id that findings bear: `rehsam.power`. */
export function criterionId(criterion: Criterion): string {
  const owner = criterion.$container;
  return `${isTemplate(owner) ? 'template.' : ''}${owner?.name ?? '?'}.${criterion.name}`;
}

/** What a criterion is called, in the reader's language. */
export function criterionTitle(criterion: Criterion, language: Language): string | undefined {
  return said(criterion.statements.filter(isLocalizedProperty), 'title', language);
}

/** What a criterion asks, why, on what ground, and with which parameters, as Markdown. */
export function describeCriterion(criterion: Criterion, language: Language): string {
  const texts = criterion.statements.filter(isLocalizedProperty);
  const severity = (words as Record<string, Localized>)[criterion.severity]?.[language];
  return paragraphs(
    `**${escapeMarkdown(criterionId(criterion))}** · *${words.criterion[language]}${severity ? `, ${severity}` : ''}*`,
    paragraph(texts, 'title', language),
    paragraph(texts, 'why', language),
    labelled(texts, 'write', language),
    labelled(texts, 'reading', language),
    sourceOf(criterion, language) ?? (criterion.$container && sourceOf(criterion.$container, language)),
    bullets(criterion.statements.filter(isParameter).map((parameter) => parameterLine(parameter))),
  );
}

/** What a set of criteria is about, as Markdown. */
export function describeSet(set: CriteriaSet, language: Language): string {
  const texts = set.statements.filter(isLocalizedProperty);
  return paragraphs(
    `**${escapeMarkdown(set.name)}** · *${words.criteria[language]}*`,
    paragraph(texts, 'title', language),
    paragraph(texts, 'about', language),
    sourceOf(set, language),
  );
}

/** A parameter of a criterion and its value, as Markdown. */
export function describeParameter(parameter: Parameter, language: Language): string {
  const criterion = parameter.$container;
  return paragraphs(
    `${parameterLine(parameter)} · *${words.parameter[language]}*`,
    criterion && escapeMarkdown(criterionId(criterion)),
  );
}

function parameterLine({ name, value }: Parameter): string {
  return inlineCode(`${name}: ${literalText(value)}`);
}

function literalText(value: Literal | undefined): string {
  switch (value?.$type) {
    case 'QuantityLiteral':
      return value.quantity ? quantityText(value.quantity) : '';
    case 'DateLiteral':
      return value.date;
    case 'TextLiteral':
      return `"${value.text.join(' ')}"`;
    case 'YesNoLiteral':
      return value.yes;
    default:
      return '';
  }
}
