import { type TermCategory, vocabularyEntries } from '@rtw-protocol/model';
import type { Entry } from '../generated/ast.ts';

/** The category of the vocabulary that each kind of entry belongs to. */
export const categoryOf: Readonly<Record<string, TermCategory>> = {
  Instrument: 'instrument',
  DataSource: 'data-source',
  Party: 'party',
  Setting: 'setting',
  Concept: 'concept',
  WorkplaceAction: 'workplace-action',
  InterventionKind: 'intervention-kind',
  Condition: 'condition',
  DesignKind: 'design-kind',
  Anchor: 'anchor',
};

/** The type of the syntax tree that holds the entries of a category. */
export function typeOfCategory(category: TermCategory): string | undefined {
  return Object.entries(categoryOf).find(([, known]) => known === category)?.[0];
}

/** The schema of what an entry may say. */
export function entrySchema(entry: Entry): (typeof vocabularyEntries)[TermCategory] | undefined {
  const category = categoryOf[entry.$type];
  return category && vocabularyEntries[category];
}
