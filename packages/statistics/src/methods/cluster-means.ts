import * as z from 'zod';
import { designEffect } from '../design/design-effect.ts';
import { tailOf } from '../design/error-rates.ts';
import { roundUp } from '../design/round-up.ts';
import { tCritical } from '../distributions/t-critical.ts';
import { icc, probability } from '../fields.ts';
import { defineMethod } from '../method.ts';
import { alphaFields } from '../size-method.ts';
import { findRoot } from '../solving/find-root.ts';
import { smallestEffects } from '../solving/smallest-effects.ts';
import {
  type ClusterOutcome,
  clusterInputs,
  clusterInputsWithoutEffect,
  effectAndDeviation,
  individualNumber,
  outcomeDirections,
  withEffect,
} from './cluster-outcome.ts';
import { clusterDemands, clusterSize, demandOf } from './clusters.ts';
import { controlsByT, powerByT } from './mean-by-t.ts';

const severalClusters = z.int().min(2);
const given = { cluster_size: clusterSize, icc, ...alphaFields, clusters_per_arm: severalClusters };

/**
 * A trial with few clusters, by the t-test on cluster means.
 *
 * Formula: the t-test for k clusters per arm in the place of persons, with standard deviation σ·√(DE/m),
 * DE = 1 + (m − 1)·ICC, df = 2k − 2; σ² = (p1q1 + p2q2)/2 for shares. Clusters per arm are rounded up, never below two;
 * n per arm = clusters·m. Beside it stand the number from central t quantiles, reached by iteration, and that of the
 * normal distribution plus one cluster.
 * Assumptions: equal clusters (exact then, with means that are normal); as many clusters in each arm.
 * Source: Donner & Klar 2000; Hayes & Bennett 1999 for the added cluster.
 */
export const clusterMeans = {
  size: defineMethod(clusterInputs({ cluster_size: clusterSize, ...clusterDemands }), (inputs) => {
    const demand = demandOf(inputs);
    const individual = individualNumber(inputs, demand);
    const { sd, standardised } = spreadOfMeans(inputs, inputs);
    const clusters = controlsByT(standardised, { ...demand, ratio: 1 });
    const rounded = Math.max(2, roundUp(clusters));
    const perArm = roundUp(rounded * inputs.cluster_size);
    const byNormal = (individual * designEffect(inputs.cluster_size, inputs.icc)) / inputs.cluster_size;
    return {
      clusters_per_arm: rounded,
      clusters_total: 2 * rounded,
      n_per_arm: perArm,
      n_total: 2 * perArm,
      unrounded: {
        clusters_per_arm: clusters,
        clusters_per_arm_iterated_t: clustersByCentralT(standardised, demand, clusters),
        clusters_z_plus_1: roundUp(byNormal) + 1,
        sd_cluster_mean: sd,
      },
    };
  }),

  power: defineMethod(clusterInputs(given), (inputs) => {
    const { standardised } = spreadOfMeans(inputs, inputs);
    const power = powerOfClusterMeans(standardised, inputs.clusters_per_arm, tailOf(inputs.alpha, inputs.sided));
    return { power, unrounded: { power } };
  }),

  detectable: defineMethod(clusterInputsWithoutEffect({ ...given, power: probability }), (inputs) => {
    const { tail } = demandOf(inputs);
    const effects = smallestEffects(outcomeDirections(inputs), inputs, inputs.power, (effect) => {
      const { standardised } = spreadOfMeans(withEffect(inputs, effect), inputs);
      return powerOfClusterMeans(standardised, inputs.clusters_per_arm, tail);
    });
    return { ...effects, unrounded: effects };
  }),
};

/** The power of the t-test on cluster means, for a difference in standard deviations of a cluster's mean. */
export function powerOfClusterMeans(standardised: number, clustersPerArm: number, tail: number): number {
  return powerByT(standardised, { n1: clustersPerArm, n2: clustersPerArm, tail });
}

function spreadOfMeans(outcome: ClusterOutcome, { cluster_size, icc }: { cluster_size: number; icc: number }) {
  const [difference, personSd] = effectAndDeviation(outcome);
  const sd = personSd * Math.sqrt(designEffect(cluster_size, icc) / cluster_size);
  return { sd, standardised: difference / sd };
}

/**
 * k = 2·(t(1 − tail, 2k − 2) + t(power, 2k − 2))²/d², the root of which lies a little above the noncentral t's. No root
 * is looked for below one degree of freedom.
 */
function clustersByCentralT(
  standardised: number,
  { tail, power }: { tail: number; power: number },
  near: number,
): number {
  const excess = (clusters: number) => {
    const df = 2 * clusters - 2;
    return clusters - 2 * ((tCritical(tail, df) + tCritical(1 - power, df)) / standardised) ** 2;
  };
  const low = excess(near) < 0 ? near : 1.5;
  if (excess(low) >= 0) return low;
  let high = near + 1;
  while (excess(high) < 0) high *= 2;
  return findRoot(excess, low, high);
}
