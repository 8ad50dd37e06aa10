import type { Dimension, Localized, TermCategory } from '@rtw-protocol/model';
import type { Type } from './types.ts';

const dimensionNames: Readonly<Record<Dimension, Localized>> = {
  number: { en: 'a number', sv: 'ett tal' },
  share: { en: 'a share (25 %)', sv: 'en andel (25 %)' },
  duration: { en: 'a length of time', sv: 'en tidslängd' },
  date: { en: 'a date', sv: 'ett datum' },
  money: { en: 'an amount of money', sv: 'ett penningbelopp' },
};

export const categoryNames: Readonly<Record<TermCategory | 'unit', Localized>> = {
  instrument: { en: 'an instrument', sv: 'ett instrument' },
  'data-source': { en: 'a data source', sv: 'en datakälla' },
  party: { en: 'a party', sv: 'en aktör' },
  setting: { en: 'a kind of setting', sv: 'ett slag av verksamhet' },
  concept: { en: 'a kind of outcome', sv: 'ett slag av utfall' },
  'workplace-action': { en: 'a workplace action', sv: 'en arbetsplatsåtgärd' },
  'intervention-kind': { en: 'a kind of intervention', sv: 'ett slag av insats' },
  condition: { en: 'a medical condition', sv: 'ett medicinskt tillstånd' },
  'design-kind': { en: 'a kind of design', sv: 'ett slag av studieupplägg' },
  anchor: { en: 'a starting point in time', sv: 'en utgångspunkt i tiden' },
  unit: { en: 'a party or a setting', sv: 'en aktör eller verksamhet' },
};

const kindNames: Readonly<Record<Exclude<Type['kind'], 'quantity' | 'term'>, Localized>> = {
  condition: { en: 'a condition that is met or not', sv: 'ett villkor som är uppfyllt eller inte' },
  word: { en: 'one of a few words', sv: 'ett av några få ord' },
  text: { en: 'a text', sv: 'en text' },
  'yes-no': { en: 'yes or no', sv: 'ja eller nej' },
  moment: { en: 'a moment', sv: 'en tidpunkt' },
  window: { en: 'a stretch of time', sv: 'ett tidsfönster' },
  ratio: { en: 'a ratio', sv: 'ett förhållande' },
  diagnosis: { en: 'a diagnosis', sv: 'en diagnos' },
  reference: { en: 'the name of another part of the study', sv: 'namnet på en annan del av studien' },
  object: { en: 'a part of the study', sv: 'en del av studien' },
  things: { en: 'a list', sv: 'en lista' },
  unknown: { en: 'something unknown', sv: 'något okänt' },
};

/** A type in the words of the reader: "a length of time". */
export function typeName(type: Type): Localized {
  if (type.kind === 'term') return categoryNames[type.category];
  if (type.kind !== 'quantity') return kindNames[type.kind];
  const [first, ...others] = type.dimensions;
  if (first === undefined || others.length > 0) return { en: 'a quantity', sv: 'en storhet' };
  return dimensionNames[first];
}
