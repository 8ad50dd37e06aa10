import { exactly, type Language, people, type Range, showQuantity } from '@rtw-protocol/model';

/** A number of persons, clusters or events. */
export function whole(value: number, language: Language): string {
  return showQuantity(exactly('number', value, people), language);
}

/** "+14", "−14", "0". */
export function signed(value: number, language: Language): string {
  return `${value > 0 ? '+' : ''}${showQuantity(exactly('number', value), language)}`;
}

export function percent(share: number, language: Language): string {
  return showQuantity(exactly('share', share), language);
}

/** "line 12", as editors count. */
export function lineOf({ start }: Range, language: Language): string {
  return `${language === 'sv' ? 'rad' : 'line'} ${start.line + 1}`;
}
