import type { JudgedStudy, Study } from '@rtw-protocol/model';
import { calculationsOf } from '../calculation/calculations-of.ts';
import { withinSentence } from '../wording/within-sentence.ts';
import { fact, present } from './fact.ts';
import { recomputedBy } from './sample-sizes.ts';

const told = (label: string, write: string): string => `${withinSentence(label)} (\`${write}\`)`;

/** Each calculation with what it lacks, and with the number that its parameters give where it lacks nothing. */
export function sampleSizeFactsOf(study: Study): JudgedStudy['sampleSizes'] {
  const calculations = calculationsOf(study);
  return study.sampleSizes.map((size, index) => {
    const calculation = calculations[index];
    if (!calculation) return size;
    const { range } = size;
    const missing = calculation.ways[0].missing.map(({ label, write }) => ({
      value: { en: told(label.en, write), sv: told(label.sv, write) },
      range,
    }));
    const number = recomputedBy(study, size, calculation)?.number ?? [];
    return { ...size, ...present({ missing: fact(missing), recomputed: fact(number) }) };
  });
}
