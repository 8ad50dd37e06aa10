import type { JudgedStudy, Study } from '@rtw-protocol/model';
import { calculationOf } from '../calculation/calculations-of.ts';
import { situationOf } from '../calculation/situation.ts';
import { fact, present } from './fact.ts';
import { recomputedBy } from './sample-sizes.ts';

/** Each calculation with what it lacks, and with the number that its parameters give where it lacks nothing. */
export function sampleSizeFactsOf(study: Study): JudgedStudy['sampleSizes'] {
  const situation = situationOf(study);
  return study.sampleSizes.map((size) => {
    const [way] = calculationOf(size, situation).ways;
    const { range } = size;
    const missing = way.missing.map(({ label, write }) => ({
      value: { en: `${label.en} (\`${write}\`)`, sv: `${label.sv} (\`${write}\`)` },
      range,
    }));
    return {
      ...size,
      ...present({ missing: fact(missing), recomputed: fact(recomputedBy(size, situation)?.number ?? []) }),
    };
  });
}
