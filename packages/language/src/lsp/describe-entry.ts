import { fieldOf, type Language, propertyMeta, valueMeta } from '@rtw-protocol/model';
import { type Definition, type Entry, isDefinition, isKindOf, isProperty, type Property } from '../generated/ast.ts';
import { aliasesOf } from '../references/scope-computation.ts';
import { categoryOf, entrySchema } from '../study/entry-category.ts';
import { readClaim } from '../study/read-properties.ts';
import { categoryWords } from '../wording/category-words.ts';
import { entryWords, toldWords } from '../wording/entry-words.ts';
import { showFact } from '../wording/show-fact.ts';
import { textIn, textsOf } from './localized-text.ts';
import { bullets, escapeMarkdown, inlineCode, paragraphs } from './markdown.ts';

/** What the vocabulary says of a term, as Markdown: names in both languages, definition, facts, evidence. */
export function describeEntry(entry: Entry, language: Language): string {
  const category = categoryOf[entry.$type];
  const definitions = entry.statements.filter(isDefinition);
  const definition = definitions.find((statement) => statement.keyword === 'definition');
  return paragraphs(
    `**${escapeMarkdown(entry.name)}**${category ? ` · *${categoryWords[category][language]}*` : ''}`,
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
    ...(aliases.length > 0 ? [`${entryWords.alias[language]}: ${aliases.join(', ')}`] : []),
    ...(general.length > 0 ? [`${entryWords.kindOf[language]} ${general.join(', ')}`] : []),
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
  if (!known) return [];
  const kind = valueMeta.get(known.value);
  const values = property.claims
    .map((claim) => showFact(readClaim(claim, known)?.value ?? '', kind, language))
    .filter((value) => value);
  return values.length > 0 ? [`${known.description[language]}: ${values.map(escapeMarkdown).join(', ')}`] : [];
}

function told({ keyword, text }: Definition, language: Language): string | undefined {
  const said = textIn(language, text);
  const label = toldWords[keyword]?.[language] ?? keyword;
  const mark = keyword === 'unverified' ? '⚠ ' : '';
  return said ? `${mark}*${label}:* ${escapeMarkdown(said)}` : undefined;
}
