import { designEffect } from '../design/design-effect.ts';
import { tailOf } from '../design/error-rates.ts';
import { inflateForAttrition } from '../design/inflate-for-attrition.ts';
import { roundUp } from '../design/round-up.ts';
import type { Solution } from '../method.ts';
import { requireSeveralClusters } from '../methods/clusters.ts';
import { Refusal } from '../refusal.ts';
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
  const size = clusters.size ?? sizeOfSoFew(clusters, individual);
  const effect = designEffect(size, clusters.icc, clusters.variation);
  const byEffect = both(individual, (n) => (n * effect) / size);
  const isFew = Math.min(byEffect.control, byEffect.intervention) < fewClusters;
  const byMeans = clusters.byMeans === 'yes' || (clusters.byMeans === 'if-few' && isFew);
  const unrounded = byMeans ? clusterMeansSize(trial, clusters, size, effect) : byEffect;
  const least = byMeans ? 2 : 1;
  const whole = clusters.size === undefined ? fixed(clusters) : both(unrounded, (k) => Math.max(least, roundUp(k)));
  requireSeveralClusters(Math.min(whole.control, whole.intervention), clusters.icc);
  return {
    designEffect: effect,
    clusterSize: size,
    clusters: { ...whole, unrounded, byMeans },
    analysed: both(whole, (k) => roundUp(k * size)),
  };
}

/** The size that so many clusters need, whole: m = n·(1 − ICC)/(k − n·ICC), by Hemming et al. 2011. */
function sizeOfSoFew({ icc, perArm = 0, variation }: Clusters, individual: Pair): number {
  const n = Math.max(individual.control, individual.intervention);
  const spare = perArm - n * icc * (variation ** 2 + 1);
  if (spare <= 1e-9) throw new Refusal(tooFew(n * icc * (variation ** 2 + 1)));
  return roundUp((n * (1 - icc)) / spare);
}

const fixed = ({ perArm = 0 }: Clusters): Pair => ({ control: perArm, intervention: perArm });

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
