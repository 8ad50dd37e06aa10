import fc from 'fast-check';
import * as z from 'zod';
import type { Method } from '../method.ts';

const share = fc.oneof(
  fc.constantFrom(0.001, 0.5, 0.999, 1e-9, 1 - 1e-9),
  fc.double({ min: 0, max: 1, minExcluded: true, maxExcluded: true, noNaN: true }),
);
const small = fc.oneof(fc.constantFrom(0.05, 0.025, 0.01, 0.001), share);
const positive = fc.oneof(
  fc.constantFrom(1, 1e-6, 1e6, 5e-324, Number.MAX_VALUE),
  fc.double({ min: 0.01, max: 500, noNaN: true }),
);
const ratio = fc.oneof(fc.constantFrom(1, 0.1, 10, 1e-6, 1e6), fc.double({ min: 0.1, max: 10, noNaN: true }));
const difference = fc.oneof(
  fc.constantFrom(0, 1e-12, -Number.MAX_VALUE),
  fc.double({ min: -100, max: 100, noNaN: true }),
);
const whole = fc.oneof(fc.constantFrom(1, 2, Number.MAX_SAFE_INTEGER), fc.integer({ min: 1, max: 500 }));
const fromZero = fc.oneof(fc.constantFrom(0, 1e-9, 1e9), fc.double({ min: 0, max: 10, noNaN: true }));
const correlation = fc.oneof(fc.constantFrom(0, 0.999), fc.double({ min: 0, max: 0.99, noNaN: true }));

/** The whole range that each input may have, with its extremes often. */
const byName: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  p_control: share,
  p_intervention: share,
  event_prob_control: fc.option(share, { nil: undefined }),
  mean_difference: difference,
  true_difference: difference,
  margin: share,
  sd: positive,
  sd_control: positive,
  sd_intervention: positive,
  baseline_correlation: correlation,
  correlation,
  n_baseline: fc.nat(5),
  n_followup: fc.integer({ min: 1, max: 9 }),
  hazard_ratio: ratio,
  rate_ratio: ratio,
  median_control: positive,
  accrual: fromZero,
  followup_after_accrual: fromZero,
  rate_control: positive,
  exposure: positive,
  dispersion_k: fromZero,
  icc: fc.oneof(fc.constantFrom(0, 1, 0.05), fc.double({ min: 0, max: 1, noNaN: true })),
  cluster_size: whole,
  cluster_size_analysed: whole,
  cv_cluster_size: fromZero,
  clusters_per_arm: whole,
  n_control: whole,
  n_intervention: whole,
  events: whole,
  dropout: fc.oneof(fc.constantFrom(0, 0.2, 1 - 1e-16), share),
  alpha: small,
  alpha_overall: small,
  alpha_one_sided: small,
  sided: fc.constantFrom(1, 2),
  power: fc.oneof(fc.constantFrom(0.8, 0.999, 1 - 1e-15), share),
  ratio,
  higher_is_better: fc.boolean(),
  n_primary_outcomes: whole,
};

/** Inputs that pass a method's schema, wherever in their ranges they lie. */
export function inputsOf({ inputs }: Method): fc.Arbitrary<Record<string, unknown>> {
  if (inputs instanceof z.ZodDiscriminatedUnion) {
    return fc.oneof(...inputs.options.map((option) => recordOf(option as z.ZodObject)));
  }
  return recordOf(inputs as z.ZodObject);
}

function recordOf({ shape }: z.ZodObject): fc.Arbitrary<Record<string, unknown>> {
  const { outcome, base_formula, ...others } = shape;
  const fields = Object.keys(others).map((name) => [name, byName[name] as fc.Arbitrary<unknown>] as const);
  const told = fc.record(Object.fromEntries(fields));
  if (!(outcome instanceof z.ZodLiteral)) return told;
  return told.map((inputs) => ({ outcome: outcome.value, ...inputs }));
}
