import { clusterSize } from './clusters.ts';
import { designedClusters } from './designed-clusters.ts';

/**
 * A trial that randomises clusters of equal size.
 *
 * Formula: n·DE, DE = 1 + (m − 1)·ICC, n the unrounded number per arm if persons were randomised, m persons per
 * cluster; clusters per arm = n·DE/m, rounded up; n per arm = clusters·m. Power: that of n = k·m/DE persons. Beside
 * both stands what the t-test on cluster means gives, or the other custom of rounding n first.
 * Assumptions: many clusters (with fewer than some 20 per arm use the t-test on cluster means, since this one then
 * promises 0.01 to 0.035 too much power); the same ICC in both arms; as many clusters in each.
 * Source: Donner, Birkett & Buck 1981; Donner & Klar 2000.
 */
export const equalClusters = designedClusters({ cluster_size: clusterSize });
