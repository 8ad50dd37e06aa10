import type { Localized } from '@rtw-protocol/model';

/** What stands in front of the parts of a finding, wherever it is told. */
export const findingLabels = {
  write: { en: 'Write', sv: 'Skriv' },
  why: { en: 'Why', sv: 'Varför' },
  source: { en: 'Source', sv: 'Källa' },
  see: { en: 'See also', sv: 'Se även' },
} satisfies Record<string, Localized>;
