import { type Localized, type Quantity, showQuantity } from '@rtw-protocol/model';
import type { Effect } from './calculation.ts';

type Text = (quantity: Quantity) => Localized;

const text =
  (en: (shown: string) => string, sv: (shown: string) => string): Text =>
  (quantity) => ({ en: en(showQuantity(quantity, 'en')), sv: sv(showQuantity(quantity, 'sv')) });

/** The smallest effect that can be shown, as a phrase. */
export const effectTexts: Readonly<Record<Effect['scale'], Text>> = {
  difference: text(
    (shown) => `a difference of ${shown}`,
    (shown) => `en skillnad på ${shown}`,
  ),
  share: text(
    (shown) => `${shown} in the intervention arm`,
    (shown) => `${shown} i interventionsgruppen`,
  ),
  'hazard-ratio': text(
    (shown) => `a hazard ratio of ${shown}`,
    (shown) => `en hasardkvot på ${shown}`,
  ),
  'rate-ratio': text(
    (shown) => `a ratio of ${shown}`,
    (shown) => `en kvot på ${shown}`,
  ),
  margin: text(
    (shown) => `a margin of ${shown}`,
    (shown) => `en gräns på ${shown}`,
  ),
  'half-width': text(
    (shown) => `an interval of ± ${shown}`,
    (shown) => `ett intervall på ± ${shown}`,
  ),
};
