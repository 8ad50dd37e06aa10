import { type Localized, type TermCategory, vocabularyEntries } from '@rtw-protocol/model';
import type { Entry } from '../generated/ast.ts';

/** The category of each kind of vocabulary entry, and what readers call it. */
const categories: Readonly<Record<string, { category: TermCategory; label: Localized }>> = {
  Anchor: { category: 'anchor', label: { en: 'moment to count from', sv: 'utgångspunkt' } },
  Concept: { category: 'concept', label: { en: 'outcome', sv: 'utfall' } },
  Condition: { category: 'condition', label: { en: 'condition', sv: 'besvär' } },
  DataSource: { category: 'data-source', label: { en: 'data source', sv: 'datakälla' } },
  DesignKind: { category: 'design-kind', label: { en: 'design', sv: 'design' } },
  Instrument: { category: 'instrument', label: { en: 'instrument', sv: 'instrument' } },
  InterventionKind: { category: 'intervention-kind', label: { en: 'kind of intervention', sv: 'slag av insats' } },
  Party: { category: 'party', label: { en: 'profession or role', sv: 'yrkesgrupp eller roll' } },
  Setting: { category: 'setting', label: { en: 'kind of place', sv: 'slag av verksamhet' } },
  WorkplaceAction: {
    category: 'workplace-action',
    label: { en: 'workplace action', sv: 'åtgärd på arbetsplatsen' },
  },
};

/** What readers call an entry of this type of the syntax tree. */
export function categoryLabel(type: string): Localized | undefined {
  return categories[type]?.label;
}

export function categoryOf(entry: Entry): TermCategory | undefined {
  return categories[entry.$type]?.category;
}

/** The type of the syntax tree that holds the entries of a category. */
export function typeOfCategory(category: TermCategory): string | undefined {
  return Object.entries(categories).find(([, known]) => known.category === category)?.[0];
}

/** The schema of what an entry may say. */
export function entrySchema(entry: Entry): (typeof vocabularyEntries)[TermCategory] | undefined {
  const category = categoryOf(entry);
  return category && vocabularyEntries[category];
}
