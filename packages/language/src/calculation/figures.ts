import { exactly, type Language, type Localized, type Quantity, showQuantity } from '@rtw-protocol/model';

/** A text that is made alike in both languages. */
export const inBoth = (say: (language: Language) => string): Localized => ({ en: say('en'), sv: say('sv') });

/** A figure of a formula, with so many decimals as tell it apart. */
export function figure(value: number, language: Language, decimals?: number): string {
  const rounded = decimals === undefined ? value : Math.round(value * 10 ** decimals) / 10 ** decimals;
  return showQuantity(exactly('number', rounded), language);
}

export const percent = (value: number, language: Language): string =>
  showQuantity(exactly('share', value, '%'), language);

/** A value on the scale of another quantity: days, points, per cent. */
export function onScaleOf({ dimension, unit }: Quantity, value: number): Quantity {
  return exactly(dimension, significant(value), unit);
}

/** Three digits: an effect to be shown is not known better. */
function significant(value: number): number {
  return value === 0 ? 0 : Number(value.toPrecision(3));
}
