import { notNegative } from '../fields.ts';
import { clusterSize } from './clusters.ts';
import { designedClusters } from './designed-clusters.ts';

/**
 * A trial that randomises clusters whose sizes vary.
 *
 * Formula: as for equal clusters, with DE = 1 + ((cv² + 1)·m − 1)·ICC, m the mean size and cv the coefficient of
 * variation of the sizes.
 * Assumptions: as for equal clusters; persons weigh alike in the analysis.
 * Source: Eldridge, Ashby & Kerry 2006.
 */
export const unequalClusters = designedClusters({ cluster_size: clusterSize, cv_cluster_size: notNegative });
