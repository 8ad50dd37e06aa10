import type { Localized, TermCategory } from '@rtw-protocol/model';

interface CategoryWord extends Localized {
  /** Whether it is "en" or "ett" in Swedish. */
  article: 'en' | 'ett';
}

/** What readers call an entry of each category of the vocabulary, and a unit that is randomised. */
export const categoryWords: Readonly<Record<TermCategory | 'unit', CategoryWord>> = {
  anchor: { en: 'moment to count from', sv: 'utgångspunkt i tiden', article: 'en' },
  concept: { en: 'kind of outcome', sv: 'slag av utfall', article: 'ett' },
  condition: { en: 'health condition', sv: 'besvär', article: 'ett' },
  'data-source': { en: 'data source', sv: 'datakälla', article: 'en' },
  'design-kind': { en: 'kind of design', sv: 'slag av studiedesign', article: 'ett' },
  instrument: { en: 'instrument', sv: 'instrument', article: 'ett' },
  'intervention-kind': { en: 'kind of intervention', sv: 'slag av insats', article: 'ett' },
  party: { en: 'person or organisation', sv: 'person eller organisation', article: 'en' },
  setting: { en: 'kind of place', sv: 'slag av verksamhet', article: 'ett' },
  unit: { en: 'unit of randomisation', sv: 'randomiseringsenhet', article: 'en' },
  'workplace-action': { en: 'workplace action', sv: 'åtgärd på arbetsplatsen', article: 'en' },
};

/** "an instrument" */
export function anyOf(category: TermCategory | 'unit'): Localized {
  const { en, sv, article } = categoryWords[category];
  return { en: `${/^[aeio]/.test(en) ? 'an' : 'a'} ${en}`, sv: `${article} ${sv}` };
}

/** "a known instrument" */
export function knownOf(category: TermCategory | 'unit'): Localized {
  const { en, sv, article } = categoryWords[category];
  return { en: `a known ${en}`, sv: `${article} ${article === 'en' ? 'känd' : 'känt'} ${sv}` };
}
