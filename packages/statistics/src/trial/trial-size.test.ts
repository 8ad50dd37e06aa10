import { describe, expect, test } from 'vitest';
import { solveCase } from '../solve-case.ts';
import { detectableEffects, type Trial, trialPower, trialSize } from './index.ts';

const shares: Trial = {
  aim: { method: 'prop_unpooled', parameters: { p_control: 0.4, p_intervention: 0.55 } },
  alpha: 0.05,
  sided: 2,
  power: 0.8,
  ratio: 1,
};
const means: Trial = { ...shares, aim: { method: 'mean_z', parameters: { mean_difference: 30, sd: 90 } } };
const inClusters = { icc: 0.05, size: 10, variation: 0, byMeans: 'no', standardised: 30 / 90 } as const;

const found = (trial: Trial) => {
  const size = trialSize(trial);
  if ('refused' in size) throw new Error(size.refused.en);
  return size.found;
};

const solved = (method: string, inputs: object) => {
  const answer = solveCase(method, inputs);
  if ('refused' in answer) throw new Error(answer.refused.en);
  return answer.solution;
};

const demands = { alpha: 0.05, sided: 2, power: 0.8 };
const meanInputs = { outcome: 'mean', mean_difference: 30, sd: 90, ...demands, icc: 0.05 };

describe('the size of a whole trial', () => {
  test('without clusters rounds each arm up', () => {
    const { n1, n2 } = solved('prop_unpooled', { ...demands, ratio: 2, p_control: 0.4, p_intervention: 0.55 });
    expect(found({ ...shares, ratio: 2 }).analysed).toEqual({ control: n1, intervention: n2 });
  });

  test('in clusters is that of the method for clusters of one size', () => {
    const { clusters_per_arm, n_per_arm } = solved('crt_equal', { ...meanInputs, cluster_size: 10 });
    const { clusters, analysed } = found({ ...means, clusters: inClusters });
    expect([clusters?.control, analysed.control]).toEqual([clusters_per_arm, n_per_arm]);
  });

  test('in clusters of several sizes is that of Eldridge', () => {
    const given = { ...meanInputs, cluster_size: 10, cv_cluster_size: 0.6 };
    const { clusters_per_arm, n_per_arm } = solved('crt_cv_eldridge', given);
    const { clusters, analysed } = found({ ...means, clusters: { ...inClusters, variation: 0.6 } });
    expect([clusters?.control, analysed.control]).toEqual([clusters_per_arm, n_per_arm]);
  });

  test.each([
    ['yes', 30],
    ['if-few', 45],
  ] as const)('in few clusters is that of the t-test of their means (%s)', (byMeans, mean_difference) => {
    const given = { ...meanInputs, mean_difference, cluster_size: 10 };
    const { clusters_per_arm, n_per_arm } = solved('crt_small_t', given);
    const aim = { method: 'mean_z', parameters: { mean_difference, sd: 90 } };
    const few = { ...inClusters, byMeans, standardised: mean_difference / 90 };
    const { clusters, analysed } = found({ ...means, aim, clusters: few });
    expect([clusters?.control, analysed.control]).toEqual([clusters_per_arm, n_per_arm]);
  });

  test('in a fixed number of clusters is that of Hemming', () => {
    const { cluster_size, n_per_arm } = solved('crt_fixed_clusters', { ...meanInputs, clusters_per_arm: 15 });
    const { clusterSize, analysed } = found({ ...means, clusters: { ...inClusters, size: undefined, perArm: 15 } });
    expect([clusterSize, analysed.control]).toEqual([cluster_size, n_per_arm]);
  });

  test.each(['yes', 'if-few'] as const)('in a fixed number of few clusters has the power asked for (%s)', (byMeans) => {
    const few = { icc: 0.02, perArm: 4, variation: 0, byMeans, standardised: 0.5 };
    const trial: Trial = {
      ...means,
      aim: { method: 'mean_z', parameters: { mean_difference: 5, sd: 10 } },
      clusters: few,
    };
    const { clusterSize = 0, clusters, analysed } = found(trial);
    expect([clusters?.control, clusters?.byMeans, analysed.control]).toEqual([4, true, 4 * clusterSize]);
    const powerWith = (size: number) => {
      const power = trialPower(trial, { control: 4 * size, intervention: 4 * size });
      return 'found' in power ? power.found.power : undefined;
    };
    expect(powerWith(clusterSize)).toBeGreaterThanOrEqual(0.8);
    expect(powerWith(clusterSize - 1)).toBeLessThan(0.8);
  });

  test('in a fixed number of clusters of which no size is enough by the t-test is refused', () => {
    // By the normal distribution 4 clusters per arm would do with an ICC of 0.05: n × ICC is 3.14.
    const clusters = { icc: 0.05, perArm: 4, variation: 0, byMeans: 'if-few', standardised: 0.5 } as const;
    const aim = { method: 'mean_z', parameters: { mean_difference: 5, sd: 10 } };
    expect(trialSize({ ...means, aim, clusters })).toHaveProperty(
      'refused.en',
      expect.stringMatching(/clusters per arm/),
    );
  });

  test('divides the rounded number by what is left after attrition', () => {
    const { n1 } = solved('attrition', { n_control: 171, n_intervention: 171, dropout: 0.2 });
    const { analysed, recruited } = found({ ...shares, attrition: 0.2 });
    expect([analysed.control, recruited?.control]).toEqual([171, n1]);
  });

  test('of an estimate is the number whose interval is as narrow as asked for', () => {
    const aim = { halfWidth: 5, of: 'difference', variances: [900, 900] } as const;
    // 1.96² × 1800 / 25 = 276.6
    expect(found({ ...shares, aim }).analysed).toEqual({ control: 277, intervention: 277 });
    const reached = detectableEffects({ ...shares, aim }, { control: 277, intervention: 277 });
    expect('found' in reached && reached.found.effects.half_width).toBeCloseTo(4.996, 3);
  });

  test.each([
    ['no difference', { ...means, aim: { method: 'mean_t', parameters: { mean_difference: 0, sd: 9 } } }],
    ['a power of all', { ...means, power: 1 }],
    ['too few clusters', { ...means, clusters: { ...inClusters, size: undefined, perArm: 2 } }],
    ['no width', { ...means, aim: { halfWidth: 0, of: 'difference', variances: [1, 1] } }],
  ] as const)('is refused where there is none: %s', (_, trial) => {
    expect(trialSize(trial as Trial)).toHaveProperty('refused.sv');
  });
});

describe('the power of a whole trial', () => {
  test.each([
    ['persons', means],
    ['clusters', { ...means, clusters: inClusters }],
    ['few clusters', { ...means, clusters: { ...inClusters, byMeans: 'yes' } }],
  ] as const)('is just above the one asked for at the number needed: %s', (_, trial) => {
    const { analysed } = found(trial);
    const power = trialPower(trial, analysed);
    expect('found' in power && power.found.power).toBeGreaterThanOrEqual(0.8);
    expect('found' in power && power.found.power).toBeLessThan(0.83);
  });

  test('detects the effect that it was planned for with the number needed, or a little less', () => {
    for (const clusters of [undefined, inClusters, { ...inClusters, byMeans: 'yes' } as const]) {
      const trial = { ...means, clusters };
      const detected = detectableEffects(trial, found(trial).analysed);
      const difference = 'found' in detected ? detected.found.effects.mean_difference : undefined;
      expect(difference).toBeLessThanOrEqual(30);
      expect(difference).toBeGreaterThan(28.5);
    }
  });
});
