import type { Localized } from '@rtw-protocol/model';

/** What the parts of a description of a term are called. */
export const entryWords = {
  alias: { en: 'Also called', sv: 'Kallas även' },
  kindOf: { en: 'A kind of', sv: 'Ett slags' },
} satisfies Record<string, Localized>;

/** What the texts about an entry or a citation tell, by the language's word for them. */
export const toldWords: Readonly<Record<string, Localized>> = {
  note: { en: 'Note', sv: 'Observera' },
  evidence: { en: 'Evidence', sv: 'Evidens' },
  unverified: { en: 'Not checked in the source', sv: 'Inte kontrollerat i källan' },
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
