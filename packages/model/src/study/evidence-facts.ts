import type * as z from 'zod';
import { count, many, one, propertyMeta, share, text, things, yesNo } from '../claim.ts';
import { evidence } from '../evidence.ts';
import { localizedText } from '../localized-text.ts';
import { component, workplacePart } from './arm.ts';
import { sampleSize } from './sample-size.ts';

/** What is known of something that a study does, and whether it is about this study's people and outcomes. */
export const evidenceFacts = evidence.omit({ source: true, effect: true, note: true }).extend({
  source: one(text, 'The key of its source', 'Källans nyckel'),
  applies: one(
    yesNo,
    'Whether the evidence is about people and circumstances like those of the study',
    'Om underlaget gäller personer och omständigheter som liknar studiens',
  ),
  measured: one(yesNo, 'Whether the study measures the outcome', 'Om studien mäter utfallet'),
  told: one(
    localizedText,
    'Intervention, outcome, effect and certainty',
    'Insats, utfall, effekt och tillförlitlighet',
  ),
});

export type EvidenceFacts = z.infer<typeof evidenceFacts>;

function known(en: string, sv: string) {
  const list = things(evidenceFacts, en, sv);
  const schema = list.optional();
  const meta = propertyMeta.get(list);
  if (meta) propertyMeta.set(schema, meta);
  return schema;
}

/** Absent where the protocol's own words name the kind: what is known of it cannot be told. */
export const componentFacts = component.extend({
  evidence: known('What is known of this kind of intervention', 'Vad man vet om detta slags insats'),
});

export const workplacePartFacts = workplacePart.extend({
  evidence: known('What is known of what is done there', 'Vad man vet om det som görs där'),
});

export const sampleSizeFacts = sampleSize.extend({
  missing: many(
    localizedText,
    'What has to be written before the number can be recomputed, one by one',
    'Vad som måste anges innan antalet kan räknas om, ett i taget',
  ),
  recomputed: one(
    count,
    'Number of participants that its parameters give, before attrition is added',
    'Antal deltagare som dess parametrar ger, innan bortfallet läggs till',
  ),
  assumedChange: one(
    share,
    'The effect that it assumes, as a share of what is expected in the control arm',
    'Effekten som antas, som andel av det som väntas i kontrollgruppen',
  ),
  largestSeen: one(
    share,
    'The largest change of its outcome for the better that the known evidence tells in per cent',
    'Den största förbättringen av utfallet som den kända evidensen anger i procent',
  ),
});

export const evidenceOfStudy = known(
  'What is known of what the experimental arms receive',
  'Vad man vet om det som interventionsgrupperna får',
);
