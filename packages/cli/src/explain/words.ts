import type { Localized } from '@rtw-protocol/model';
import { findingLabels } from '../text/finding-labels.ts';

/** What the parts of an explanation are called. */
export const words = {
  criterion: { en: 'criterion', sv: 'kriterium' },
  set: { en: 'set of criteria', sv: 'kriterieuppsättning' },
  evidence: { en: 'evidence', sv: 'evidens' },
  known: { en: 'Known', sv: 'Känt' },
  mind: { en: 'Mind', sv: 'Observera' },
  note: { en: 'Note', sv: 'Anmärkning' },
  citation: { en: 'source', sv: 'källa' },
  why: findingLabels.why,
  write: findingLabels.write,
  reading: { en: 'Our reading', sv: 'Vår tolkning' },
  source: findingLabels.source,
  file: { en: 'File', sv: 'Fil' },
  partOf: { en: 'Part of', sv: 'Ingår i' },
  parameters: { en: 'Parameters', sv: 'Parametrar' },
  grades: { en: 'Grades', sv: 'Betyg' },
  criteria: { en: 'Criteria', sv: 'Kriterier' },
  otherName: { en: 'In Swedish', sv: 'På engelska' },
  kinds: { en: 'Kinds of it', sv: 'Slag av det' },
  met: { en: 'Example that meets it', sv: 'Exempel som uppfyller det' },
  unmet: { en: 'Example that does not', sv: 'Exempel som inte gör det' },
  silent: { en: 'Example that does not say', sv: 'Exempel som inte anger det' },
  'not-applicable': { en: 'Example it does not apply to', sv: 'Exempel som det inte gäller' },
} satisfies Record<string, Localized>;
