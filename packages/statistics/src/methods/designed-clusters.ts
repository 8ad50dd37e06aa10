import type * as z from 'zod';
import { designEffect } from '../design/design-effect.ts';
import { tailOf } from '../design/error-rates.ts';
import { roundUp } from '../design/round-up.ts';
import { icc, probability, wholeCount } from '../fields.ts';
import { defineMethod, type Method } from '../method.ts';
import { alphaFields } from '../size-method.ts';
import { smallestEffects } from '../solving/smallest-effects.ts';
import { powerOfClusterMeans } from './cluster-means.ts';
import {
  type ClusterOutcome,
  clusterInputs,
  clusterInputsWithoutEffect,
  effectInDeviations,
  individualNumber,
  individualPower,
  outcomeDirections,
  withEffect,
} from './cluster-outcome.ts';
import { clusterDemands, demandOf, requireSeveralClusters } from './clusters.ts';

/** How large clusters are; without a variation they are equal. */
interface Sizes {
  readonly cluster_size: number;
  readonly cv_cluster_size?: number;
}

type SizeFields = { cluster_size: z.ZodType<number>; cv_cluster_size?: z.ZodType<number> };

/** The size, the power and the detectable effect of a trial whose design effect follows from its clusters' sizes. */
export function designedClusters(sizeFields: SizeFields): { size: Method; power: Method; detectable: Method } {
  const sizes = { ...sizeFields } as { cluster_size: z.ZodType<number> };
  const given = { ...sizes, icc, ...alphaFields, clusters_per_arm: wholeCount };
  return {
    size: defineMethod(clusterInputs({ ...sizes, ...clusterDemands }), (inputs) => {
      const { cluster_size, cv_cluster_size = 0 } = inputs as Sizes;
      const individual = individualNumber(inputs, demandOf(inputs));
      const effect = designEffect(cluster_size, inputs.icc, cv_cluster_size);
      const inflated = individual * effect;
      const clusters = roundUp(inflated / cluster_size);
      requireSeveralClusters(clusters, inputs.icc);
      const perArm = roundUp(clusters * cluster_size);
      return {
        clusters_per_arm: clusters,
        clusters_total: 2 * clusters,
        n_per_arm: perArm,
        n_total: 2 * perArm,
        n_per_arm_inflated: roundUp(inflated),
        unrounded: {
          design_effect: effect,
          n_individual: individual,
          n_inflated: inflated,
          clusters_per_arm: inflated / cluster_size,
          alt: {
            clusters_if_individual_n_rounded_first: roundUp((roundUp(individual) * effect) / cluster_size),
            n_per_arm_if_individual_n_rounded_first: roundUp(roundUp(individual) * effect),
          },
        },
      };
    }),

    power: defineMethod(clusterInputs(given), (inputs) => {
      const power = powerOf(inputs, inputs, tailOf(inputs.alpha, inputs.sided));
      const effective = effectiveNumber(inputs);
      const byMeans: Record<string, number> =
        inputs.clusters_per_arm < 2 ? {} : { power_t_cluster_means: powerByClusterMeans(inputs) };
      return { power, unrounded: { power, effective_n_per_arm: effective, ...byMeans } };
    }),

    detectable: defineMethod(clusterInputsWithoutEffect({ ...given, power: probability }), (inputs) => {
      const { tail } = demandOf(inputs);
      const effects = smallestEffects(outcomeDirections(inputs), inputs, inputs.power, (effect) =>
        powerOf(withEffect(inputs, effect), inputs, tail),
      );
      return { ...effects, unrounded: effects };
    }),
  };
}

type GivenClusters = Sizes & { icc: number; clusters_per_arm: number };

/** Persons per arm who would tell as much if they were not in clusters. */
function effectiveNumber({ clusters_per_arm, cluster_size, cv_cluster_size = 0, icc }: GivenClusters): number {
  return (clusters_per_arm * cluster_size) / designEffect(cluster_size, icc, cv_cluster_size);
}

function powerOf(outcome: ClusterOutcome, clusters: GivenClusters, tail: number): number {
  requireSeveralClusters(clusters.clusters_per_arm, clusters.icc);
  const effective = effectiveNumber(clusters);
  return individualPower(outcome, { n1: effective, n2: effective, tail });
}

function powerByClusterMeans(given: ClusterOutcome & GivenClusters & { alpha: number; sided: 1 | 2 }): number {
  const effect = designEffect(given.cluster_size, given.icc, given.cv_cluster_size);
  const standardised = effectInDeviations(given) / Math.sqrt(effect / given.cluster_size);
  return powerOfClusterMeans(standardised, given.clusters_per_arm, tailOf(given.alpha, given.sided));
}
