import { fieldOf, type Language, type Localized, propertyMeta } from '@rtw-protocol/model';
import { type Definition, type Entry, isDefinition, isKindOf, isProperty, type Property } from '../generated/ast.ts';
import { aliasesOf } from '../references/scope-computation.ts';
import { categoryLabel, entrySchema } from './entry-categories.ts';
import { textIn, textsOf } from './localized-text.ts';
import { bullets, escapeMarkdown, inlineCode, paragraphs } from './markdown.ts';
import { claimText } from './value-text.ts';

const words = {
  alias: { en: 'Also called', sv: 'Kallas även' },
  kindOf: { en: 'A kind of', sv: 'Ett slags' },
  note: { en: 'Note', sv: 'Observera' },
  evidence: { en: 'Evidence', sv: 'Evidens' },
  unverified: { en: 'Not checked in the source', sv: 'Inte kontrollerat i källan' },
  'cut-off': { en: 'Cut-offs', sv: 'Gränsvärden' },
  licence: { en: 'Terms of use', sv: 'Användningsvillkor' },
  versions: { en: 'Versions', sv: 'Versioner' },
  holds: { en: 'Holds', sv: 'Innehåller' },
  misses: { en: 'Does not hold', sv: 'Innehåller inte' },
} satisfies Record<string, Localized>;

/** What the vocabulary says of a term, as Markdown: names in both languages, definition, facts, evidence. */
export function describeEntry(entry: Entry, language: Language): string {
  const category = categoryLabel(entry.$type)?.[language];
  const definitions = entry.statements.filter(isDefinition);
  const definition = definitions.find((statement) => statement.keyword === 'definition');
  return paragraphs(
    `**${escapeMarkdown(entry.name)}**${category ? ` · *${category}*` : ''}`,
    textsOf(language, entry.label).map(escapeMarkdown).join(' · '),
    definition && escapeMarkdown(textIn(language, definition.text) ?? ''),
    bullets([...names(entry, language), ...facts(entry, language)]),
    ...definitions.filter((statement) => statement !== definition).map((statement) => told(statement, language)),
  );
}

function names(entry: Entry, language: Language): string[] {
  const aliases = aliasesOf(entry).map(escapeMarkdown);
  const general = entry.statements.filter(isKindOf).flatMap(({ general }) => {
    const label = general?.ref && textIn(language, general.ref.label);
    return general ? [`${inlineCode(general.$refText)}${label ? ` (${escapeMarkdown(label)})` : ''}`] : [];
  });
  return [
    ...(aliases.length > 0 ? [`${words.alias[language]}: ${aliases.join(', ')}`] : []),
    ...(general.length > 0 ? [`${words.kindOf[language]} ${general.join(', ')}`] : []),
  ];
}

function facts(entry: Entry, language: Language): string[] {
  const schema = entrySchema(entry);
  return entry.statements
    .filter((statement) => isProperty(statement))
    .filter((statement) => statement.keyword !== 'alias')
    .flatMap((statement) => fact(statement, schema?.shape[fieldOf(statement.keyword)], language));
}

function fact(property: Property, schema: unknown, language: Language): string[] {
  const meta = propertyMeta.get(schema as Parameters<typeof propertyMeta.get>[0]);
  const known = meta && 'value' in meta ? meta : undefined;
  const values = property.claims.map((claim) => claimText(claim, known, language)).filter((value) => value);
  const label = known?.description[language] ?? property.keyword;
  return values.length > 0 ? [`${label}: ${values.map(escapeMarkdown).join(', ')}`] : [];
}

function told({ keyword, text }: Definition, language: Language): string | undefined {
  const said = textIn(language, text);
  const label = (words as Record<string, Localized>)[keyword]?.[language] ?? keyword;
  const mark = keyword === 'unverified' ? '⚠ ' : '';
  return said ? `${mark}*${label}:* ${escapeMarkdown(said)}` : undefined;
}
