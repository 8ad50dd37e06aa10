import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { solveCase } from '@rtw-protocol/statistics/cases';
import { afterAll, describe, expect, test } from 'vitest';

/** A case reckoned in R and again in Python: what comes out rounded, and the unrounded figures behind it. */
interface GoldCase {
  readonly id: string;
  readonly method: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Figures;
  readonly unrounded: Figures;
}
interface Figures {
  readonly [name: string]: number | Figures;
}

const read = <T>(file: string) => JSON.parse(readFileSync(join(import.meta.dirname, 'gold', file), 'utf8')) as T;
const cases = readdirSync(join(import.meta.dirname, 'gold'))
  .filter((file) => file !== 'refused.json')
  .flatMap((file) => read<GoldCase[]>(file));

/** `a.b` and its figure, for every figure however deep. */
const flat = (figures: Figures, prefix = ''): [string, number][] =>
  Object.entries(figures).flatMap(([name, figure]): [string, number][] =>
    typeof figure === 'number' ? [[prefix + name, figure]] : flat(figure, `${prefix}${name}.`),
  );

const relativeError = (found: number | undefined, expected: number) =>
  found === undefined ? Infinity : Math.abs(found - expected) / Math.abs(expected);

const largest = new Map<string, number>();

test('there are 306 cases of 45 methods', () => {
  expect(cases).toHaveLength(306);
  expect(new Set(cases.map(({ method }) => method)).size).toBe(45);
});

describe.each([...Map.groupBy(cases, ({ method }) => method)])('%s', (method, ofMethod) => {
  test.each(ofMethod)('$id: rounded figures are equal, others within one in ten thousand', (gold) => {
    const answer = solveCase(method, gold.inputs);
    if ('refused' in answer) throw new Error(answer.refused.en);
    const { unrounded, ...rounded } = answer.solution as unknown as Figures & { unrounded: Figures };
    const found = new Map(flat(rounded));
    const foundUnrounded = new Map(flat(unrounded));
    for (const [name, expected] of flat(gold.expected)) {
      const exact = Number.isInteger(expected) && name !== 'power';
      if (exact) expect([name, found.get(name)]).toEqual([name, expected]);
      else expect([name, relativeError(found.get(name), expected) < 1e-4]).toEqual([name, true]);
    }
    for (const [name, expected] of flat(gold.unrounded)) {
      const error = relativeError(foundUnrounded.get(name), expected);
      expect([name, error < 1e-4]).toEqual([name, true]);
      largest.set(method, Math.max(largest.get(method) ?? 0, error));
    }
  });
});

afterAll(() => {
  const rows = [...largest].map(([method, error]) => `${method.padEnd(28)} ${error.toExponential(1)}`);
  console.info(`Largest relative error of an unrounded figure\n${rows.join('\n')}`);
});

test('ten thousand calculations are a matter of seconds', () => {
  const start = performance.now();
  for (let index = 0; index < 10_000; index++) {
    const { method, inputs } = cases[index % cases.length] as GoldCase;
    solveCase(method, inputs);
  }
  const time = performance.now() - start;
  console.info(`10,000 calculations, all methods in turn: ${Math.round(time)} ms`);
  expect(time).toBeLessThan(10_000);
});

describe('what has no answer is refused, and why is told in both languages', () => {
  test.each(read<{ method: string; inputs: unknown; reason: string }[]>('refused.json'))('$method: $reason', (gold) => {
    const answer = solveCase(gold.method, gold.inputs);
    expect(answer).toEqual({ refused: { en: expect.stringMatching(/\w.*\.$/), sv: expect.stringMatching(/\w.*\.$/) } });
  });

  test('by the names of what is missing, out of range or unknown', () => {
    const answer = solveCase('prop_pooled', { p_control: 1.5, alpha: 0.05, sided: 3, power: 0.8, icc: 0.1 });
    expect(answer).toEqual({
      refused: {
        en: 'p_control must be below 1; p_intervention is missing; sided has a value that it cannot have (1 or 2); this method makes no use of icc.',
        sv: 'p_control måste vara mindre än 1; p_intervention saknas; sided har ett värde som inte går (1 eller 2); metoden använder inte icc.',
      },
    });
  });

  test.each([
    ['prop_pool', {}, /There is no method prop_pool/],
    ['attrition', 'a hundred', /inputs must be an object of named values/],
    ['attrition', { n_control: '100', n_intervention: 100, dropout: 0.1 }, /n_control must be a number/],
    [
      'bonferroni',
      { n_primary_outcomes: 1.5, alpha_overall: 0.05, base: 'mean_z' },
      /n_primary_outcomes must be a whole/,
    ],
    ['bonferroni', { n_primary_outcomes: 2, alpha_overall: 0.05, base: 'mean_z', sd: 1 }, /mean_difference is missing/],
    ['bonferroni', { n_primary_outcomes: 2, alpha_overall: 0.05, base: 'mean_z', alpha: 0.05 }, /leave it out/],
    ['power_logrank_freedman', { hazard_ratio: 1.3, alpha: 0.05, sided: 2 }, /Either events .* or event_prob_control/],
    ['crt_equal', { outcome: 'rate' }, /outcome/],
    ['toString', {}, /There is no method toString/],
  ])('%s %j', (method, inputs, reason) => {
    const answer = solveCase(method, inputs);
    expect('refused' in answer && answer.refused.en).toMatch(reason);
  });
});
