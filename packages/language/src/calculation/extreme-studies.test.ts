import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculationsIn } from '../testing/calculations.ts';

const number = fc.constantFrom(
  '0',
  '1',
  '2',
  '0.001',
  '0.5',
  '15',
  '300',
  '1000000000',
  '5..40',
  'at least 3',
  'about 20',
);
const share = fc.constantFrom('0 %', '0.1 %', '5 %', '50 %', '80 %', '99.9 %', '100 %', 'at most 90 %', '10..60 %');
const time = fc.constantFrom('0 days', '1 days', '40 days', '1 years', '2..12 weeks', 'about 3 months');
const measure = fc.oneof(number, share, time);

const comparison = {
  difference: measure,
  sd: measure,
  control: measure,
  intervention: measure,
  'hazard-ratio': number,
  'rate-ratio': number,
  margin: measure,
  'half-width': measure,
  dispersion: number,
  'baseline-correlation': number,
  baselines: number,
  'follow-ups': number,
  exposure: time,
  per: time,
  accrual: time,
  'follow-up': time,
};
const block = {
  alpha: share,
  power: share,
  attrition: share,
  sided: number,
  'sharing-alpha': number,
  icc: number,
  'cluster-size': number,
  'cluster-size-variation': number,
  clusters: number,
  required: number,
  'required-per-arm': number,
  'given-per-arm': number,
  events: number,
  participants: number,
  method: fc.constantFrom('t-test', 'ancova', 'repeated-measures', 'freedman', 'poisson', 'cluster-means', '"own"'),
};

const some = <T extends Record<string, fc.Arbitrary<string>>>(parts: T) =>
  fc.record(parts, { requiredKeys: [] }).map((told) =>
    Object.entries(told)
      .map(([word, value]) => `${word}: ${value}`)
      .join('; '),
  );

const study = fc
  .record({
    design: fc.constantFrom('individually-randomised', 'cluster-randomised', 'randomised'),
    ratio: fc.constantFrom('1:1', '2:1', '1:10', '1:1:1'),
    framework: fc.constantFrom('superiority', 'non-inferiority', 'equivalence'),
    arms: fc.constantFrom(
      '',
      'arm A: control',
      'arm A: control\narm B: experimental',
      'arm A: experimental\narm B: experimental',
    ),
    compare: fc.constantFrom('means', 'shares', 'time-to-event', 'counts', 'rates'),
    comparison: some(comparison),
    block: some(block),
  })
  .map(
    (it) => `stage: planned
      design: ${it.design} { ratio: ${it.ratio}; framework: ${it.framework} }
      ${it.arms}
      sample-size { compare: ${it.compare} { ${it.comparison} }; ${it.block} }`,
  );

test('whatever a study says, its sample size is recomputed, refused with a reason, or lacks something that is named', async () => {
  await fc.assert(
    fc.asyncProperty(study, async (statements) => {
      const [calculation] = await calculationsIn(statements);
      for (const { needed, refused, missing, ownMethod } of calculation?.ways ?? []) {
        expect(needed !== undefined || refused !== undefined || missing.length > 0 || ownMethod !== undefined).toBe(
          true,
        );
      }
      expect(JSON.stringify(calculation)).not.toMatch(/NaN|Infinity|undefined|:null/);
    }),
    { numRuns: 150 },
  );
}, 120_000);
