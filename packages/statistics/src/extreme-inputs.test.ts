import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Solution } from './method.ts';
import { methods } from './methods.ts';
import { solveCase } from './solve-case.ts';
import { inputsOf } from './testing/arbitrary-inputs.ts';

/** Methods with inputs of their own; the others may serve as a base of Bonferroni, whose inputs are theirs. */
const named = [...methods].filter(([name]) => name !== 'bonferroni');

describe.each(named)('%s', (name, method) => {
  test('has an answer of finite numbers, or a reason why there is none, wherever the inputs lie', () => {
    fc.assert(
      fc.property(inputsOf(method), (inputs) => {
        const answer = solveCase(name, inputs);
        expect('refused' in answer ? [] : strangeFigures(answer.solution)).toEqual([]);
      }),
      { numRuns: 100, endOnFailure: true },
    );
  });
});

test.each(['n1', 'n2', 'n_total', 'events', 'clusters_per_arm', 'cluster_size'])(
  '%s is whole and not below one',
  (figure) => {
    fc.assert(
      fc.property(anyCase, ([name, inputs]) => {
        const answer = solveCase(name, inputs);
        const value = 'solution' in answer ? answer.solution[figure] : undefined;
        expect(value === undefined || (Number.isInteger(value) && (value as number) >= 1)).toBe(true);
      }),
    );
  },
);

describe('at the edges', () => {
  const demands = { alpha: 0.05, sided: 2, power: 0.8 };
  const mean = { outcome: 'mean', mean_difference: 30, sd: 90, ...demands };
  const sizeOf = (name: string, inputs: object) => {
    const answer = solveCase(name, inputs);
    return 'refused' in answer ? answer.refused.en : answer.solution;
  };

  test('a power of 99.9 % and a ratio of one to ten have their numbers', () => {
    const shares = { p_control: 0.001, p_intervention: 0.01, alpha: 0.05, sided: 2, power: 0.999 };
    expect(sizeOf('prop_unpooled', { ...shares, ratio: 10 })).toMatchObject({ n1: 627, n2: 6263 });
    expect(sizeOf('prop_unpooled', { ...shares, ratio: 0.1 })).toMatchObject({ n1: 31487, n2: 3149 });
  });

  test('without correlation, or with clusters of one, clusters do not matter', () => {
    expect(sizeOf('crt_equal', { ...mean, icc: 0, cluster_size: 10 })).toMatchObject({ n_per_arm_inflated: 142 });
    expect(sizeOf('crt_equal', { ...mean, icc: 0.5, cluster_size: 1 })).toMatchObject({ clusters_per_arm: 142 });
    expect(sizeOf('crt_fixed_clusters', { ...mean, icc: 0, clusters_per_arm: 1 })).toMatchObject({ cluster_size: 142 });
  });

  test('with a correlation of one, a cluster counts as a person', () => {
    expect(sizeOf('crt_equal', { ...mean, icc: 1, cluster_size: 10 })).toMatchObject({ clusters_per_arm: 142 });
    expect(sizeOf('crt_fixed_clusters', { ...mean, icc: 1, clusters_per_arm: 150 })).toMatchObject({ cluster_size: 1 });
    expect(sizeOf('crt_fixed_clusters', { ...mean, icc: 1, clusters_per_arm: 100 })).toMatch(
      /More than 141\.28 clusters/,
    );
  });

  test('one cluster per arm has no answer', () => {
    const { power: _, ...given } = { ...mean, icc: 0.01, cluster_size: 2000, clusters_per_arm: 1 };
    expect(sizeOf('power_crt_equal', given)).toMatch(/cannot be told from the cluster/);
    expect(sizeOf('power_crt_small_t', given)).toMatch(/clusters_per_arm must be at least 2/);
    expect(sizeOf('crt_equal', { ...mean, icc: 0.0001, cluster_size: 2000 })).toMatch(/cannot be told/);
    expect(sizeOf('crt_small_t', { ...mean, icc: 0.0001, cluster_size: 2000 })).toMatchObject({ clusters_per_arm: 2 });
  });

  test('the smallest t-test has one degree of freedom', () => {
    expect(sizeOf('mean_t', { ...demands, mean_difference: 1e6, sd: 1 })).toMatchObject({ n1: 2, n2: 2 });
    const two = { alpha: 0.05, sided: 2, mean_difference: 1, sd: 1, n_control: 1, n_intervention: 1 };
    expect(sizeOf('power_mean_t', two)).toMatch(/no t-test/);
  });

  test('a difference too small for any number is refused', () => {
    expect(sizeOf('mean_z', { ...demands, mean_difference: 1e-8, sd: 1 })).toMatch(
      /no number of participants is enough/,
    );
  });
});

const anyCase = fc
  .constantFrom(...named)
  .chain(([name, method]) => inputsOf(method).map((inputs) => [name, inputs] as const));

function strangeFigures(figures: Solution | Solution['unrounded']): string[] {
  return Object.entries(figures).flatMap(([name, figure]) =>
    typeof figure === 'object'
      ? strangeFigures(figure as Solution['unrounded'])
      : Number.isFinite(figure)
        ? []
        : [`${name}: ${figure}`],
  );
}
