import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Solution } from './method.ts';
import { methods } from './methods.ts';
import { solveCase } from './solve-case.ts';

/** Values such as trials have them. */
const usual: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  p_control: fc.double({ min: 0.2, max: 0.45, noNaN: true }),
  p_intervention: fc.double({ min: 0.5, max: 0.8, noNaN: true }),
  mean_difference: fc.double({ min: 2, max: 40, noNaN: true }),
  sd: fc.double({ min: 30, max: 90, noNaN: true }),
  sd_control: fc.double({ min: 30, max: 90, noNaN: true }),
  sd_intervention: fc.double({ min: 30, max: 90, noNaN: true }),
  baseline_correlation: fc.double({ min: -0.6, max: 0.8, noNaN: true }),
  correlation: fc.double({ min: 0, max: 0.8, noNaN: true }),
  n_baseline: fc.integer({ min: 0, max: 3 }),
  n_followup: fc.integer({ min: 1, max: 4 }),
  hazard_ratio: fc.double({ min: 1.2, max: 2, noNaN: true }),
  event_prob_control: fc.double({ min: 0.3, max: 0.8, noNaN: true }),
  median_control: fc.double({ min: 2, max: 12, noNaN: true }),
  accrual: fc.double({ min: 0, max: 24, noNaN: true }),
  followup_after_accrual: fc.double({ min: 3, max: 12, noNaN: true }),
  rate_control: fc.double({ min: 0.5, max: 100, noNaN: true }),
  rate_ratio: fc.double({ min: 0.5, max: 0.9, noNaN: true }),
  dispersion_k: fc.double({ min: 0.2, max: 2, noNaN: true }),
  exposure: fc.double({ min: 0.5, max: 2, noNaN: true }),
  true_difference: fc.double({ min: -2, max: 2, noNaN: true }),
  margin: fc.double({ min: 0.1, max: 0.2, noNaN: true }),
  higher_is_better: fc.constant(false),
  alpha: fc.constantFrom(0.05, 0.025, 0.0167),
  alpha_one_sided: fc.constantFrom(0.05, 0.025),
  sided: fc.constantFrom(1, 2),
  power: fc.constantFrom(0.8, 0.85, 0.9, 0.95),
  ratio: fc.constantFrom(1, 2, 0.5, 1.5),
};

/** What makes non-inferiority of a mean a matter of some hundreds. */
const usualMargin = fc.double({ min: 10, max: 20, noNaN: true });

const twoArms = [...methods.keys()].filter((name) => methods.has(`power_${name}`) && !name.startsWith('crt_'));

const inputsOf = (name: string) => {
  const shape = (methods.get(name) as unknown as { inputs: { shape: object } }).inputs.shape;
  const fields = Object.keys(shape).map((field) => [field, usual[field] as fc.Arbitrary<unknown>] as const);
  const margin = name.startsWith('noninf_mean') ? { margin: usualMargin } : {};
  const shares = name === 'noninf_prop' ? { p_control: usual.p_intervention, p_intervention: usual.p_control } : {};
  return fc.record({ ...Object.fromEntries(fields), ...margin, ...shares } as Record<string, fc.Arbitrary<unknown>>);
};

function solved(name: string, inputs: unknown): Solution {
  const answer = solveCase(name, inputs);
  if ('refused' in answer) throw new Error(`${name}: ${answer.refused.en}`);
  return answer.solution;
}

/** The inputs of the power, from those of the size and a number in each arm. */
const withNumbers = ({ power: _, ratio: __, ...known }: Record<string, unknown>, n1: number, n2: number) => ({
  ...known,
  n_control: n1,
  n_intervention: n2,
});

/** Not one of a rate, since the persons of a log-rank test stand there as a total. */
function unroundedArms({ unrounded }: Solution, ratio: number): [number, number] {
  const controls = (unrounded.n1 as number | undefined) ?? (unrounded.n_total as number) / (1 + ratio);
  return [controls, controls * ratio];
}

const runs = { numRuns: 30 };

describe.each(twoArms)('%s', (name) => {
  const inputs = inputsOf(name);

  test('has exactly the power asked for at its unrounded size, and at least that when rounded up', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const size = solved(name, given);
        const [n1, n2] = unroundedArms(size, given.ratio as number);
        fc.pre(n1 >= 2 && n2 >= 2);
        const { power } = solved(`power_${name}`, withNumbers(given, n1, n2));
        expect(power).toBeCloseTo(given.power as number, 9);
        const rounded = solved(`power_${name}`, withNumbers(given, size.n1 as number, size.n2 as number));
        expect(rounded.power).toBeGreaterThanOrEqual((given.power as number) - 1e-9);
      }),
      runs,
    );
  });

  test('asks for more people for more power', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const total = (power: number) => solved(name, { ...given, power }).n_total as number;
        expect(total(0.9)).toBeGreaterThanOrEqual(total(0.8));
      }),
      runs,
    );
  });

  test('detects at its size the effect that it was planned for, or a smaller one', () => {
    fc.assert(
      fc.property(inputs, (given) => {
        const size = solved(name, given);
        const numbers = withNumbers(given, size.n1 as number, size.n2 as number);
        const { [effectOf(name)]: _, ...known } = { ...numbers, power: given.power } as Record<string, unknown>;
        const { unrounded } = solved(`detectable_${name}`, known);
        for (const effect of Object.values(unrounded)) {
          const { power } = solved(`power_${name}`, { ...numbers, [effectOf(name)]: effect });
          expect(power).toBeCloseTo(given.power as number, 8);
        }
      }),
      runs,
    );
  });
});

function effectOf(name: string): string {
  if (name.startsWith('prop_')) return 'p_intervention';
  if (name.startsWith('noninf_')) return 'margin';
  if (name.startsWith('logrank_')) return 'hazard_ratio';
  return name.startsWith('mean_') ? 'mean_difference' : 'rate_ratio';
}
