import type { Finding, Fix, Language, Localized, Quantity, Range } from '@rtw-protocol/model';
import { showQuantity } from '@rtw-protocol/model';

/** Another statement that belongs to what was found, and what it says. */
export interface Other {
  range: Range;
  says: Localized;
}

/**
 * Two things in a protocol that cannot both be right. A warning and no error: a text that is faithful to its source
 * repeats the mistakes of its source.
 */
export function contradiction(
  code: string,
  range: Range,
  message: Localized,
  others: readonly Other[] = [],
  fixes: Fix[] = [],
): Finding {
  return {
    code: `study.${code}`,
    severity: 'warning',
    message,
    range,
    fixes,
    ...(others.length > 0 ? { related: others.map(({ range, says }) => ({ range, message: says })) } : {}),
  };
}

/** A quantity in both languages. */
export function shown(q: Quantity): Localized {
  return inBoth((language) => showQuantity(q, language));
}

/** A text that is made in the same way in both languages. */
export function inBoth(say: (language: Language) => string): Localized {
  return { en: say('en'), sv: say('sv') };
}
