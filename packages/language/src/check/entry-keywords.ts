/** The word that begins an entry of the vocabulary, by the type of what a reference leads to. */
export const entryKeywords: Readonly<Record<string, string>> = {
  Anchor: 'anchor',
  Concept: 'concept',
  Condition: 'condition',
  DataSource: 'data-source',
  DesignKind: 'design-kind',
  Instrument: 'instrument',
  InterventionKind: 'intervention-kind',
  Party: 'party',
  Setting: 'setting-kind',
  // What is randomised may be people or places; those who give care are people.
  Unit: 'party',
  WorkplaceAction: 'workplace-action',
};
