import { type Language, type Localized, showQuantity } from '@rtw-protocol/model';
import {
  isExtends,
  isLocalizedProperty,
  isProperty,
  isRequirement,
  isTextClaim,
  isUses,
  isValidity,
  type Limit,
  type Requirement,
  type Template,
} from '../generated/ast.ts';
import { readQuantity } from '../study/read-value.ts';
import { partId } from '../templates/target-id.ts';
import { versionText } from '../templates/version.ts';
import { escapeMarkdown, inlineCode, paragraphs } from './markdown.ts';
import { labelled, paragraph, said, sourceOf } from './told-texts.ts';

const words = {
  template: { en: 'template', sv: 'mall' },
  publisher: { en: 'Publisher', sv: 'Utgivare' },
  valid: { en: 'Holds', sv: 'Gäller' },
  from: { en: 'from', sv: 'från' },
  to: { en: 'to', sv: 'till' },
  extends: { en: 'Extends', sv: 'Bygger på' },
  uses: { en: 'Uses', sv: 'Använder' },
  limit: { en: 'limit', sv: 'gräns' },
} satisfies Record<string, Localized>;

/** How much a template asks for something, as its readers are told. */
export const forceWords = {
  must: { en: 'must be there', sv: 'ska finnas' },
  should: { en: 'should be there', sv: 'bör finnas' },
  'may-not': { en: 'may not be there', sv: 'får inte finnas' },
} satisfies Record<string, Localized>;

/** What a template is for, who publishes it, and what it is built of, as Markdown. */
export function describeTemplate(template: Template, language: Language): string {
  const texts = template.statements.filter(isLocalizedProperty);
  const version = versionText(template);
  const bases = template.statements.filter(isExtends).map(({ base }) => base?.$refText ?? '');
  const sets = template.statements.filter(isUses).flatMap((uses) => uses.sets.map((set) => set.$refText));
  return paragraphs(
    `**${escapeMarkdown(template.name)}**${version ? ` ${escapeMarkdown(version)}` : ''} · *${words.template[language]}*`,
    paragraph(texts, 'title', language),
    paragraph(texts, 'about', language),
    listed('publisher', publisherOf(template).map(escapeMarkdown), language),
    listed('valid', validityOf(template, language), language),
    listed('extends', bases.map(inlineCode), language),
    listed('uses', sets.map(inlineCode), language),
    labelled(texts, 'reading', language),
    sourceOf(template, language),
  );
}

/** What a template, or a part of one, is called in the reader's language. */
export function templateTitle(node: Template | Requirement | Limit, language: Language): string | undefined {
  const statements: readonly { $type: string }[] = node.statements;
  return said(statements.filter(isLocalizedProperty), 'title', language);
}

/** What a template asks, in the words of its publisher, why, and what to write, as Markdown. */
export function describeRequirement(part: Requirement | Limit, language: Language): string {
  const texts = part.statements.filter(isLocalizedProperty);
  return paragraphs(
    `**${escapeMarkdown(partId(part))}** · *${escapeMarkdown(howMuch(part, language))}*`,
    paragraph(texts, 'title', language),
    paragraph(texts, 'text', language),
    paragraph(texts, 'why', language),
    labelled(texts, 'write', language),
    labelled(texts, 'reading', language),
    sourceOf(part, language) ?? (part.$container && sourceOf(part.$container, language)),
  );
}

function howMuch(part: Requirement | Limit, language: Language): string {
  if (isRequirement(part)) return (forceWords as Record<string, Localized>)[part.force]?.[language] ?? '';
  const quantity = readQuantity(part.quantity, 'any');
  return quantity ? `${words.limit[language]}: ${showQuantity(quantity, language)}` : words.limit[language];
}

function listed(
  word: 'publisher' | 'valid' | 'extends' | 'uses',
  items: readonly string[],
  language: Language,
): string | undefined {
  return items.length > 0 ? `*${words[word][language]}:* ${items.join(', ')}` : undefined;
}

function publisherOf({ statements }: Template): string[] {
  const claims = statements.filter(isProperty).find(({ keyword }) => keyword === 'publisher')?.claims ?? [];
  return claims.filter(isTextClaim).map(({ text }) => text.join(' '));
}

function validityOf({ statements }: Template, language: Language): string[] {
  const { from, to } = statements.find(isValidity) ?? {};
  const ends = [from && `${words.from[language]} ${from}`, to && `${words.to[language]} ${to}`].filter((end) => end);
  return ends.length > 0 ? [ends.join(' ')] : [];
}
