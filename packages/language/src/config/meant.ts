import type { Localized } from '@rtw-protocol/model';

/** ` Did you mean "a" or "b"?`, with a blank before it; nothing where nothing is near. */
export function meant(names: readonly string[]): Localized {
  if (names.length === 0) return { en: '', sv: '' };
  const quoted = names.map((name) => `"${name}"`);
  return { en: ` Did you mean ${quoted.join(' or ')}?`, sv: ` Menade du ${quoted.join(' eller ')}?` };
}
