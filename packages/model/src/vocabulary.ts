import * as z from 'zod';
import { count, diagnosis, duration, many, one, type TermCategory, term, text, word, yesNo } from './claim.ts';
import { localized } from './localized.ts';

/**
 * What the vocabulary says of a term. Entries have the same kind of properties as a study, so that criteria read
 * both alike (`o.instrument.validated`). Texts for readers in both languages are no properties: nothing is judged
 * by them.
 */
const common = {
  /** What the entry is called in running text. */
  label: localized.optional(),
  definition: localized.optional(),
  note: localized.optional(),
  evidence: localized.optional(),
  /** What nobody has checked in the source. */
  unverified: localized.optional(),
  alias: many(text, 'Other words for the same thing', 'Andra ord för samma sak'),
  reference: many(text, 'Where it is described', 'Var det beskrivs'),
};

export const better = word({
  higher: ['higher is better', 'högre är bättre'],
  lower: ['lower is better', 'lägre är bättre'],
});

export const measuredAs = word({
  days: ['days', 'dagar'],
  spells: ['spells', 'sjukfall'],
  share: ['share', 'andel'],
  'time-to-event': ['time to an event', 'tid till händelse'],
  status: ['status', 'status'],
  score: ['score', 'poäng'],
  costs: ['costs', 'kostnader'],
});

export const domain = word({
  work: ['work', 'arbete'],
  health: ['health', 'hälsa'],
  function: ['function', 'funktion'],
  economy: ['economy', 'ekonomi'],
  process: ['process', 'process'],
  satisfaction: ['satisfaction', 'nöjdhet'],
  background: ['background', 'bakgrund'],
});

export const nature = word({
  psychological: ['psychological', 'psykologisk'],
  physical: ['physical', 'fysisk'],
  medical: ['medical', 'medicinsk'],
  social: ['social', 'social'],
  'work-directed': ['work-directed', 'arbetsinriktad'],
  'usual-care': ['usual care', 'sedvanlig vård'],
});

export const area = word({
  mental: ['mental', 'psykisk'],
  musculoskeletal: ['musculoskeletal', 'muskuloskeletal'],
  somatic: ['somatic', 'somatisk'],
});

export const instrumentEntry = z.object({
  ...common,
  validated: one(yesNo, 'Whether it has been validated', 'Om det är validerat'),
  swedish: one(yesNo, 'Whether there is a Swedish version', 'Om det finns en svensk version'),
  items: one(count, 'The number of items', 'Antal frågor'),
  scale: one(count, 'The range of the score', 'Skalans omfång'),
  better: one(better, 'Which way is better', 'Åt vilket håll som är bättre'),
  measures: many(term('concept'), 'What it measures', 'Vad det mäter'),
  recall: one(duration, 'How far back its questions reach', 'Hur långt tillbaka frågorna sträcker sig'),
  /** Established cut-offs. */
  cutOff: localized.optional(),
  /** On what terms it may be used. */
  licence: localized.optional(),
  versions: localized.optional(),
});

export const dataSourceEntry = z.object({
  ...common,
  /** What one finds there, and what one does not. */
  holds: localized.optional(),
  misses: localized.optional(),
  country: many(text, 'The country it covers', 'Landet det omfattar'),
  smallestSpell: one(duration, 'The shortest spell that it holds', 'Kortaste sjukfall som finns där'),
});

export const conceptEntry = z.object({
  ...common,
  domain: many(domain, 'The part of life it is about', 'Vilken del av livet det rör'),
  measuredAs: many(
    measuredAs,
    'What one always gets per person or group',
    'Vad måttet alltid ger per person eller grupp',
  ),
  better: one(better, 'Which way is better', 'Åt vilket håll som är bättre'),
});

export const interventionKindEntry = z.object({
  ...common,
  nature: many(nature, 'The nature of the intervention', 'Slag av insats'),
});

export const conditionEntry = z.object({
  ...common,
  codes: many(diagnosis, 'ICD-10 codes', 'ICD-10-koder'),
  area: many(area, 'The kind of condition', 'Slag av besvär'),
});

const plainEntry = z.object(common);

/** What an entry of each category may say. */
export const vocabularyEntries: Readonly<Record<TermCategory, z.ZodObject>> = {
  instrument: instrumentEntry,
  'data-source': dataSourceEntry,
  party: plainEntry,
  setting: plainEntry,
  concept: conceptEntry,
  'workplace-action': plainEntry,
  'intervention-kind': interventionKindEntry,
  condition: conditionEntry,
  'design-kind': plainEntry,
  anchor: plainEntry,
};
