import { valueMeta } from './claim.ts';
import { localized } from './localized.ts';

/** A text in every language of the product, as the value of a property. */
export const localizedText = localized.clone();
valueMeta.set(localizedText, { kind: 'text' });
