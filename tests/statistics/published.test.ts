import { solveCase } from '@rtw-protocol/statistics/cases';
import { describe, expect, test } from 'vitest';

function figure(method: string, inputs: Record<string, unknown>, name: string): number {
  const answer = solveCase(method, inputs);
  if ('refused' in answer) throw new Error(answer.refused.en);
  return answer.solution[name] as number;
}

const twoSided = { alpha: 0.05, sided: 2 };

// The table tells no number per arm: 200 is our assumption, with which all four come out by the normal distribution.
describe('IBBIS, Table 7 (Trials 2017, s13063-017-2272-1), with 200 per arm', () => {
  const numbers = { n_control: 200, n_intervention: 200, alpha: 0.0167, sided: 2 };
  test.each([
    ['BDI', 4, 11, 0.893],
    ['BAI', 4, 12, 0.826],
    ['WSAS', 4, 10, 0.946],
    ['PSS', 5, 8, 1],
  ])('%s: difference %d, standard deviation %d: power %d', (_, mean_difference, sd, stated) => {
    expect(figure('power_mean_z', { ...numbers, mean_difference, sd }, 'power')).toBeCloseTo(stated, 3);
  });
});

describe('Schoenfeld', () => {
  // Statistics in Medicine 2017;36:4121, Table 3: one-sided 5 %, power 80 %, rounded up to an even number.
  test.each([
    [0.85, 938],
    [0.75, 300],
    [0.7, 196],
    [0.6, 96],
    [0.5, 52],
    [0.45, 40],
  ])('hazard ratio %d: %d events', (hazard_ratio, stated) => {
    const events = figure('logrank_schoenfeld', { hazard_ratio, alpha: 0.05, sided: 1, power: 0.8 }, 'events');
    expect(2 * Math.ceil(events / 2)).toBe(stated);
  });

  // Trials 2015;16:213, Table 1: half are censored, events rounded up in each arm.
  test.each([
    [1.25, 1264],
    [2, 132],
  ])('hazard ratio %d: %d persons', (hazard_ratio, stated) => {
    const events = figure('logrank_schoenfeld', { hazard_ratio, ...twoSided, power: 0.8 }, 'events');
    expect((2 * Math.ceil(events / 2)) / 0.5).toBe(stated);
  });
});

test('the e-health trial of Leclercq: 285 events, 2.5 % never and 5 % lost, make 308', () => {
  const events = (method: string) => figure(method, { hazard_ratio: 1.4, ...twoSided, power: 0.8 }, 'events');
  // Neither formula gives 285; what follows from it does.
  expect([events('logrank_schoenfeld'), events('logrank_freedman')]).toEqual([278, 283]);
  expect(Math.ceil(285 / (1 - 0.025) / (1 - 0.05))).toBe(308);
});

describe('FELIX: 64 against 84 %', () => {
  const shares = { p_control: 0.64, p_intervention: 0.84, ...twoSided };

  test('98 per arm for 90 % power is the arcsine formula', () => {
    const perArm = ['prop_unpooled', 'prop_pooled', 'prop_arcsine', 'prop_fleiss_cc'].map((method) =>
      figure(method, { ...shares, power: 0.9 }, 'n1'),
    );
    expect(perArm).toEqual([96, 99, 98, 109]);
  });

  test('80 per arm for 80 % power with a tenth lost is the unpooled formula, divided', () => {
    const perArm = figure('prop_unpooled', { ...shares, power: 0.8 }, 'n1');
    expect(figure('attrition', { n_control: perArm, n_intervention: perArm, dropout: 0.1 }, 'n1')).toBe(80);
  });
});
