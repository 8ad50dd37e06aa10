import type { Dimension, Localized } from '@rtw-protocol/model';
import { anyOf } from '../wording/category-words.ts';
import type { Type } from './types.ts';

const dimensionNames: Readonly<Record<Dimension, Localized>> = {
  number: { en: 'a number', sv: 'ett tal' },
  share: { en: 'a share (25 %)', sv: 'en andel (25 %)' },
  duration: { en: 'a length of time', sv: 'en tidslängd' },
  date: { en: 'a date', sv: 'ett datum' },
  money: { en: 'an amount of money', sv: 'ett penningbelopp' },
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
  if (type.kind === 'term') return anyOf(type.category);
  if (type.kind !== 'quantity') return kindNames[type.kind];
  const [first, ...others] = type.dimensions;
  if (first === undefined || others.length > 0) return { en: 'a quantity', sv: 'en storhet' };
  return dimensionNames[first];
}
