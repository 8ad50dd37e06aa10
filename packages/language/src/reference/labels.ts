import type { Localized } from '@rtw-protocol/model';

/** The reference's own words. */
export const labels = {
  word: { en: 'word', sv: 'ord' },
  meaning: { en: 'meaning', sv: 'betydelse' },
  takes: { en: 'takes', sv: 'tar' },
  values: { en: 'Values', sv: 'Värden' },
  files: { en: 'Files', sv: 'Filer' },
  study: { en: 'A study', sv: 'En studie' },
  vocabulary: { en: 'The vocabulary', sv: 'Ordlistan' },
  criteria: { en: 'Criteria', sv: 'Kriterier' },
  templates: { en: 'Templates', sv: 'Mallar' },
  facts: { en: 'Facts', sv: 'Fakta' },
  fact: { en: 'fact', sv: 'faktum' },
  aboutFacts: {
    en: 'What follows from a protocol, and may stand in a condition as its own words may. `o` stands for an outcome, `a` for an arm. A fact that the protocol does not tell enough for is not reported.',
    sv: 'Det som följer av ett protokoll, och som kan stå i ett villkor liksom dess egna ord. `o` står för ett utfall, `a` för en grupp. Ett faktum som protokollet inte anger tillräckligt för är inte angivet.',
  },
  index: { en: 'All words', sv: 'Alla ord' },
  where: { en: 'may stand in', sv: 'kan stå i' },
  standsIn: { en: 'Stands in', sv: 'Står i' },
  behind: { en: 'Behind the word', sv: 'Efter ordet' },
  same: { en: 'Also takes all that stands in', sv: 'Tar också allt som står i' },
  see: { en: 'see', sv: 'se' },
  example: { en: 'for example', sv: 'till exempel' },
} satisfies Record<string, Localized>;
