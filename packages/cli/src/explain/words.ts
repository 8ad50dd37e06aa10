import type { Localized } from '@rtw-protocol/model';

/** What the parts of an explanation are called. */
export const words = {
  criterion: { en: 'criterion', sv: 'kriterium' },
  set: { en: 'set of criteria', sv: 'kriterieuppsättning' },
  citation: { en: 'source', sv: 'källa' },
  why: { en: 'Why', sv: 'Varför' },
  write: { en: 'Write', sv: 'Skriv' },
  reading: { en: 'Our reading', sv: 'Vår tolkning' },
  source: { en: 'Source', sv: 'Källa' },
  partOf: { en: 'Part of', sv: 'Ingår i' },
  parameters: { en: 'Parameters', sv: 'Parametrar' },
  grades: { en: 'Grades', sv: 'Betyg' },
  criteria: { en: 'Criteria', sv: 'Kriterier' },
  otherName: { en: 'In Swedish', sv: 'På engelska' },
  alias: { en: 'Also called', sv: 'Kallas även' },
  kindOf: { en: 'A kind of', sv: 'Ett slags' },
  kinds: { en: 'Kinds of it', sv: 'Slag av det' },
  met: { en: 'Example that meets it', sv: 'Exempel som uppfyller det' },
  unmet: { en: 'Example that does not', sv: 'Exempel som inte gör det' },
  silent: { en: 'Example that does not say', sv: 'Exempel som inte anger det' },
  'not-applicable': { en: 'Example it does not apply to', sv: 'Exempel som det inte gäller' },
  yes: { en: 'yes', sv: 'ja' },
  no: { en: 'no', sv: 'nej' },
} satisfies Record<string, Localized>;

/** What the texts about an entry or a citation tell, by the language's word for them. */
export const toldWords: Readonly<Record<string, Localized>> = {
  note: { en: 'Note', sv: 'Observera' },
  evidence: { en: 'Evidence', sv: 'Evidens' },
  unverified: { en: 'Not checked', sv: 'Inte kontrollerat' },
  'cut-off': { en: 'Cut-offs', sv: 'Gränsvärden' },
  licence: { en: 'Terms of use', sv: 'Användningsvillkor' },
  versions: { en: 'Versions', sv: 'Versioner' },
  holds: { en: 'Holds', sv: 'Innehåller' },
  misses: { en: 'Does not hold', sv: 'Innehåller inte' },
  authors: { en: 'Written by', sv: 'Författare' },
  publisher: { en: 'Published by', sv: 'Utgivare' },
  year: { en: 'Year', sv: 'År' },
  address: { en: 'Address', sv: 'Adress' },
};

/** What readers call an entry of each category of the vocabulary. */
export const categoryWords: Readonly<Record<string, Localized>> = {
  Anchor: { en: 'moment to count from', sv: 'utgångspunkt i tiden' },
  Concept: { en: 'outcome', sv: 'utfall' },
  Condition: { en: 'condition', sv: 'besvär' },
  DataSource: { en: 'data source', sv: 'datakälla' },
  DesignKind: { en: 'design', sv: 'studiedesign' },
  Instrument: { en: 'instrument', sv: 'instrument' },
  InterventionKind: { en: 'kind of intervention', sv: 'slag av insats' },
  Party: { en: 'person or organisation', sv: 'person eller organisation' },
  Setting: { en: 'kind of place', sv: 'slag av verksamhet' },
  WorkplaceAction: { en: 'workplace action', sv: 'åtgärd på arbetsplatsen' },
};
