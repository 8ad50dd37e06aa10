import { roundUp } from '../design/round-up.ts';
import { wholeCount } from '../fields.ts';
import { defineMethod } from '../method.ts';
import { Refusal } from '../refusal.ts';
import { clusterInputs, individualNumber } from './cluster-outcome.ts';
import { clusterDemands, demandOf, requireSeveralClusters } from './clusters.ts';

/**
 * How large clusters have to be when no more than k of them per arm are to be had.
 *
 * Formula: m = n·(1 − ICC)/(k − n·ICC), n the unrounded number per arm if persons were randomised. It has an answer
 * only if k > n·ICC; beyond that, larger clusters do not help.
 * Rounding: m rounded up, never below one; n per arm = k·m.
 * Assumptions: as for equal clusters.
 * Source: Hemming et al. 2011.
 */
export const fixedClusters = defineMethod(
  clusterInputs({ ...clusterDemands, clusters_per_arm: wholeCount }),
  (inputs) => {
    const { icc, clusters_per_arm: clusters } = inputs;
    const individual = individualNumber(inputs, demandOf(inputs));
    const above = individual * icc;
    const spare = clusters - above;
    if (spare <= 1e-9) throw new Refusal(tooFewClusters(above));
    requireSeveralClusters(clusters, icc);
    const clusterSize = (individual * (1 - icc)) / spare;
    const perArm = roundUp(clusters * roundUp(clusterSize));
    return {
      cluster_size: roundUp(clusterSize),
      n_per_arm: perArm,
      n_total: 2 * perArm,
      min_clusters_per_arm: Math.floor(above) + 1,
      unrounded: {
        cluster_size: clusterSize,
        n_individual: individual,
        min_clusters_per_arm_gt: above,
      },
    };
  },
);

const tooFewClusters = (above: number) => ({
  en: `More than ${above.toFixed(2)} clusters per arm are needed: with fewer, no cluster size is enough.`,
  sv: `Det behövs fler än ${above.toFixed(2).replace('.', ',')} kluster per grupp: med färre räcker ingen klusterstorlek.`,
});
