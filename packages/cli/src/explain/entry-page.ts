import {
  aliasesOf,
  type ast,
  categoryOf,
  categoryWords,
  entryWords,
  readLocalized,
  readTerm,
  showFact,
  toldWords,
} from '@rtw-protocol/language';
import {
  type Claim,
  type Language,
  type Property,
  type Term,
  type TermCategory,
  valueMeta,
  vocabularyEntries,
  wordsOf,
} from '@rtw-protocol/model';
import type { Reference } from 'langium';
import { evidenceFacts } from './evidence-page.ts';
import { type Fact, type Page, statedFacts } from './page.ts';
import { words } from './words.ts';

/** What the vocabulary says of a term: names, definition, facts, notes, and what has not been checked. */
export function entryPage(
  entry: ast.Entry,
  kinds: readonly ast.Entry[],
  evidence: readonly ast.Evidence[],
  language: Language,
): Page {
  const other: Language = language === 'sv' ? 'en' : 'sv';
  const term = termOf(entry);
  const category = categoryOf[entry.$type];
  const label = term.label?.[language] ?? entry.name;
  const otherLabel = term.label?.[other];
  const told = entry.statements.filter((statement) => statement.$type === 'Definition');
  const definition = told.find((statement) => statement.keyword === 'definition');
  return {
    name: entry.name,
    kind: category ? categoryWords[category][language] : entry.$type,
    title: label,
    paragraphs: definition ? [readLocalized(definition.text)?.[language] ?? ''] : [],
    facts: statedFacts([
      { label: words.otherName[language], text: otherLabel === label ? undefined : otherLabel },
      { label: entryWords.alias[language], text: aliasesOf(entry).join(', ') },
      { label: entryWords.kindOf[language], text: generalOf(entry, language) },
      { label: words.kinds[language], text: kinds.map((kind) => named(kind, language)).join(', ') },
      ...propertyFacts(term, category, language),
      ...told
        .filter((statement) => statement !== definition)
        .map(({ keyword, text }) => ({
          label: toldWords[keyword]?.[language] ?? keyword,
          text: readLocalized(text)?.[language],
        })),
      ...evidenceFacts(entry, evidence, language),
    ]),
    examples: [],
  };
}

function termOf(entry: ast.Entry): Term {
  return readTerm({ ref: entry, $refText: entry.name } as Reference<ast.Entry>);
}

function generalOf(entry: ast.Entry, language: Language): string | undefined {
  const general = entry.statements.find((statement) => statement.$type === 'KindOf')?.general;
  return general?.ref ? named(general.ref, language) : general?.$refText;
}

/** A term as a reader may look it up: "questionnaire", or its label with the name in brackets. */
function named(entry: ast.Entry, language: Language): string {
  const label = readLocalized(entry.label)?.[language];
  return label === undefined || label === entry.name ? entry.name : `${label} [${entry.name}]`;
}

function propertyFacts(term: Term, category: TermCategory | undefined, language: Language): Fact[] {
  if (category === undefined) return [];
  return wordsOf(vocabularyEntries[category]).flatMap(({ word, field, meta }) => {
    const property = term.entry?.[field] as Property | undefined;
    if (word === 'alias' || !property || !('value' in meta)) return [];
    const values = property.claims.map((claim: Claim) => showFact(claim.value, valueMeta.get(meta.value), language));
    return statedFacts([{ label: meta.description[language], text: values.join(', ') }]);
  });
}
