import * as z from 'zod';
import { designEffect } from '../design/design-effect.ts';
import { inflateForAttrition } from '../design/inflate-for-attrition.ts';
import { roundUp } from '../design/round-up.ts';
import { dropout, notNegative } from '../fields.ts';
import { defineMethod } from '../method.ts';
import { individualNumber } from './cluster-outcome.ts';
import { clusterDemands, clusterSize, demandOf, requireSeveralClusters } from './clusters.ts';
import { shares } from './share-difference.ts';

/**
 * Two shares in a cluster trial that loses people, from one end to the other.
 *
 * Formula and order: the unrounded number per arm if persons were randomised; times the design effect (Eldridge, with
 * m persons analysed per cluster); rounded up to the number analysed; divided by 1 − dropout; rounded up to the number
 * recruited. Clusters per arm come from the unrounded number analysed, persons recruited per cluster from m/(1 − dropout).
 * Assumptions: as for unequal clusters; the loss is the same in every cluster.
 * Source: those of its parts; the order is our convention.
 */
export const clustersWithAttrition = defineMethod(
  z.strictObject({
    ...shares,
    ...clusterDemands,
    base_formula: z.enum(['prop_unpooled', 'prop_pooled', 'prop_arcsine']).default('prop_unpooled'),
    cluster_size_analysed: clusterSize,
    cv_cluster_size: notNegative.default(0),
    dropout,
  }),
  (inputs) => {
    const { cluster_size_analysed: size, dropout } = inputs;
    const individual = individualNumber({ outcome: 'proportion', ...inputs }, demandOf(inputs));
    const effect = designEffect(size, inputs.icc, inputs.cv_cluster_size);
    const inflated = individual * effect;
    const clusters = roundUp(inflated / size);
    requireSeveralClusters(clusters, inputs.icc);
    return {
      n_per_arm_analysed: roundUp(inflated),
      n_per_arm_recruited: roundUp(inflateForAttrition(roundUp(inflated), dropout)),
      clusters_per_arm: clusters,
      recruited_per_cluster: roundUp(inflateForAttrition(size, dropout)),
      unrounded: {
        n_individual: individual,
        design_effect: effect,
        n_inflated: inflated,
        n_recruited: inflateForAttrition(inflated, dropout),
      },
    };
  },
);
