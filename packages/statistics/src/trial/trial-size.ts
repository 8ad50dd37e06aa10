import { designEffect } from '../design/design-effect.ts';
import { tailOf } from '../design/error-rates.ts';
import { inflateForAttrition } from '../design/inflate-for-attrition.ts';
import { roundUp } from '../design/round-up.ts';
import type { Solution } from '../method.ts';
import { requireSeveralClusters } from '../methods/clusters.ts';
import { Refusal } from '../refusal.ts';
import { widenUntil } from '../solving/widen-until.ts';
import { estimateSize } from './estimate-size.ts';
import { answered, attempted } from './outcome.ts';
import type { Clusters, Outcome, Pair, Trial, TrialSize } from './trial.ts';

/** With fewer clusters than this in an arm, the normal distribution promises more power than there is. */
export const fewClusters = 20;

/**
 * What a trial needs, from the persons to be analysed if they were randomised one by one to those to recruit.
 *
 * Order and rounding: the unrounded number of each arm; times the design effect; whole clusters, and as many persons as
 * they hold; divided by one less the attrition, rounded up in each arm. Without clusters each arm is rounded up by itself.
 * Where there are so many clusters and no more, it is their size that is reckoned.
 */
export function trialSize(trial: Trial): Outcome<TrialSize> {
  return attempted(() => {
    const { events, individual } = individualSize(trial);
    const { clusters } = trial;
    const inClusters = clusters && clustered(trial, clusters, individual);
    const analysed = inClusters?.analysed ?? both(individual, roundUp);
    const { attrition } = trial;
    const recruited =
      attrition === undefined ? undefined : both(analysed, (n) => roundUp(inflateForAttrition(n, attrition)));
    return { events, individual, ...inClusters, analysed, recruited };
  });
}

function individualSize(trial: Trial): { events?: number; individual: Pair } {
  const { aim, alpha, sided, power, ratio } = trial;
  if ('halfWidth' in aim) return { individual: estimateSize(aim, tailOf(alpha, sided), ratio) };
  const { unrounded } = answered(aim.method, { ...aim.parameters, ...errorInputs(trial), power, ratio });
  const events = figure(unrounded, 'events');
  const total = figure(unrounded, 'n_total');
  const control = figure(unrounded, 'n1') ?? (total === undefined ? undefined : total / (1 + ratio));
  if (control === undefined) throw new Error(`${aim.method} has no number of persons`);
  return { ...(events === undefined ? {} : { events }), individual: { control, intervention: ratio * control } };
}

/** A test of non-inferiority is one-sided, and its alpha is of that one side. */
export function errorInputs({ aim, alpha, sided }: Trial): Record<string, number> {
  const isOneSided = 'method' in aim && aim.method.startsWith('noninf_');
  return isOneSided ? { alpha_one_sided: alpha / sided } : { alpha, sided };
}

function figure(unrounded: Solution['unrounded'], name: string): number | undefined {
  const value = unrounded[name];
  return typeof value === 'number' ? value : undefined;
}

type InClusters = Required<Pick<TrialSize, 'designEffect' | 'clusterSize' | 'clusters' | 'analysed'>>;

function clustered(trial: Trial, clusters: Clusters, individual: Pair): InClusters {
  if (clusters.size === undefined) return inSoMany(trial, clusters, individual);
  const { size } = clusters;
  const effect = designEffect(size, clusters.icc, clusters.variation);
  const byEffect = both(individual, (n) => (n * effect) / size);
  const isFew = Math.min(byEffect.control, byEffect.intervention) < fewClusters;
  const byMeans = clusters.byMeans === 'yes' || (clusters.byMeans === 'if-few' && isFew);
  const unrounded = byMeans ? clusterMeansSize(trial, clusters, size, effect) : byEffect;
  const least = byMeans ? 2 : 1;
  const whole = both(unrounded, (k) => Math.max(least, roundUp(k)));
  requireSeveralClusters(Math.min(whole.control, whole.intervention), clusters.icc);
  return {
    designEffect: effect,
    clusterSize: size,
    clusters: { ...whole, unrounded, byMeans },
    analysed: both(whole, (k) => roundUp(k * size)),
  };
}

/** As `clustered`, where the number of clusters is fixed and their size follows from it. */
function inSoMany(trial: Trial, clusters: Clusters, individual: Pair): InClusters {
  const { perArm = 0, icc, variation } = clusters;
  requireSeveralClusters(perArm, icc);
  const byMeans = clusters.byMeans === 'yes' || (clusters.byMeans === 'if-few' && perArm < fewClusters);
  const size = byMeans ? sizeByMeans(trial, clusters) : sizeOfSoFew(clusters, individual);
  const effect = designEffect(size, icc, variation);
  const unrounded = byMeans
    ? clusterMeansSize(trial, clusters, size, effect)
    : both(individual, (n) => (n * effect) / size);
  const whole = { control: perArm, intervention: perArm };
  return {
    designEffect: effect,
    clusterSize: size,
    clusters: { ...whole, unrounded, byMeans },
    analysed: both(whole, (k) => roundUp(k * size)),
  };
}

/** The least whole size at which the t-test of the means of so many clusters has the power that is asked for. */
function sizeByMeans(trial: Trial, clusters: Clusters): number {
  const { perArm = 0, icc, variation, standardised = 0 } = clusters;
  const isEnough = (size: number) => {
    const sd = Math.sqrt(designEffect(size, icc, variation) / size);
    const numbers = { n_control: perArm, n_intervention: perArm };
    const { power } = answered('power_mean_t', {
      mean_difference: standardised,
      sd,
      ...errorInputs(trial),
      ...numbers,
    });
    return (power as number) >= trial.power;
  };
  // A cluster's mean varies by √(icc × (cv² + 1)) at the least, however many persons the cluster has.
  if (icc > 0) {
    const least = clusterMeansSize(trial, clusters, 1, icc * (variation ** 2 + 1)).control;
    if (least >= perArm) throw new Refusal(tooFew(least));
  }
  let above = widenUntil(1, largestCluster, isEnough);
  if (above === undefined) throw new Refusal(tooFew(perArm));
  let below = above / 2;
  while (above - below > 1) {
    const middle = Math.floor((above + below) / 2);
    if (isEnough(middle)) above = middle;
    else below = middle;
  }
  return above;
}

/** No cluster has more persons: where so many are not enough, more will not help. */
const largestCluster = 2 ** 30;

/** The size that so many clusters need, whole: m = n·(1 − ICC)/(k − n·ICC), by Hemming et al. 2011. */
function sizeOfSoFew({ icc, perArm = 0, variation }: Clusters, individual: Pair): number {
  const n = Math.max(individual.control, individual.intervention);
  const spare = perArm - n * icc * (variation ** 2 + 1);
  if (spare <= 1e-9) throw new Refusal(tooFew(n * icc * (variation ** 2 + 1)));
  return roundUp((n * (1 - icc)) / spare);
}

/** Clusters in the place of persons, by the t-test, with the standard deviation of a cluster's mean. */
function clusterMeansSize(trial: Trial, { standardised = 0 }: Clusters, size: number, effect: number): Pair {
  const { alpha, sided, power, ratio } = trial;
  const { unrounded } = answered('mean_t', {
    mean_difference: standardised,
    sd: Math.sqrt(effect / size),
    alpha,
    sided,
    power,
    ratio,
  });
  const control = unrounded.n1 as number;
  return { control, intervention: ratio * control };
}

const both = ({ control, intervention }: Pair, of: (n: number) => number): Pair => ({
  control: of(control),
  intervention: of(intervention),
});

const tooFew = (above: number) => ({
  en: `More than ${above.toFixed(1)} clusters per arm are needed: with fewer, no cluster size is enough.`,
  sv: `Det behövs fler än ${above.toFixed(1).replace('.', ',')} kluster per grupp: med färre räcker ingen klusterstorlek.`,
});
