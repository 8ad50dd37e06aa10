/**
 * How many times more participants a cluster-randomised trial needs than one that randomises persons.
 *
 * Formula: 1 + ((cv² + 1)·m − 1)·ICC, with m the mean number analysed per cluster, cv the coefficient of variation of
 * that number, and ICC the intracluster correlation of the outcome. With equal clusters (cv = 0): 1 + (m − 1)·ICC.
 * Assumptions: analysis that weighs clusters by size; the same ICC in both arms. It is an upper bound where the weights
 * are optimal. A cv below 0.23 hardly matters.
 * Source: Donner, Birkett & Buck 1981 (equal sizes); Eldridge, Ashby & Kerry 2006 (unequal).
 */
export function designEffect(clusterSize: number, icc: number, variation = 0): number {
  return 1 + ((variation ** 2 + 1) * clusterSize - 1) * icc;
}
