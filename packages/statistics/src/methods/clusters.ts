import { requirePowerAboveTail, tailOf } from '../design/error-rates.ts';
import { count, icc, probability } from '../fields.ts';
import { type Reason, Refusal } from '../refusal.ts';
import { alphaFields } from '../size-method.ts';

/** What every cluster method asks for, beside the outcome. */
export const clusterDemands = { icc, ...alphaFields, power: probability };

/** Persons analysed per cluster; a mean need not be whole. */
export const clusterSize = count;

export function demandOf(given: { alpha: number; sided: 1 | 2; power: number }) {
  const demand = { tail: tailOf(given.alpha, given.sided), power: given.power };
  requirePowerAboveTail(demand);
  return demand;
}

/**
 * With one cluster in an arm, what the intervention does cannot be told from what the cluster is, however many persons
 * it has. Without any correlation within clusters, clusters do not matter.
 */
export function requireSeveralClusters(clustersPerArm: number, icc: number): void {
  if (clustersPerArm < 2 && icc > 0) throw new Refusal(oneCluster);
}

const oneCluster: Reason = {
  en: 'With one cluster per arm the intervention cannot be told from the cluster: at least two are needed, so let the clusters be smaller.',
  sv: 'Med ett kluster per grupp går insatsen inte att skilja från klustret: minst två behövs, så låt klustren vara mindre.',
};
