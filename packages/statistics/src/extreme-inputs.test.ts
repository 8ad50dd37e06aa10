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
