import { type Language, type Quantity, showQuantity, type Term, type ValueMeta } from '@rtw-protocol/model';
import { words } from './words.ts';

/** A value of the model in the reader's words; empty for what entries of the vocabulary do not hold. */
export function showValue(value: unknown, meta: ValueMeta | undefined, language: Language): string {
  switch (meta?.kind) {
    case 'text':
      return value as string;
    case 'quantity':
      return showQuantity(value as Quantity, language);
    case 'yes-no': {
      const { yes, text } = value as { yes: boolean; text?: string };
      return withText((yes ? words.yes : words.no)[language], text);
    }
    case 'word': {
      const { word, text } = value as { word: string; text?: string };
      return withText(meta.words[word]?.[language] ?? word, text);
    }
    case 'term': {
      const { name, text, label } = value as Term;
      return withText(name ? `${label?.[language] ?? name} [${name}]` : '', text);
    }
    case 'diagnosis': {
      const { from, to, text } = value as { from: string; to?: string; text?: string };
      return withText(to ? `${from}–${to}` : from, text);
    }
    default:
      return '';
  }
}

function withText(value: string, text: string | undefined): string {
  if (text === undefined) return value;
  return value === '' ? text : `${value} (${text})`;
}
