import * as z from 'zod';
import type { Demand, GivenArms, Shape } from '../comparison.ts';
import { arcsineProportions } from './arcsine-proportions.ts';
import { meanDirections, means } from './mean-difference.ts';
import { normalMean } from './normal-mean.ts';
import { pooledProportions } from './pooled-proportions.ts';
import { shareDirections, shares, shareVariance } from './share-difference.ts';
import { unpooledProportions } from './unpooled-proportions.ts';

/** The outcome of a cluster trial as if persons were randomised: a mean or a share, by a formula for large samples. */
export type ClusterOutcome =
  | { outcome: 'mean'; base_formula: 'mean_z'; mean_difference: number; sd: number }
  | {
      outcome: 'proportion';
      base_formula: keyof typeof proportionFormulas;
      p_control: number;
      p_intervention: number;
    };

const proportionFormulas = {
  prop_unpooled: unpooledProportions,
  prop_pooled: pooledProportions,
  prop_arcsine: arcsineProportions,
};

const meanOutcome = {
  outcome: z.literal('mean'),
  base_formula: z.literal('mean_z').default('mean_z'),
  ...means,
};

const proportionOutcome = {
  outcome: z.literal('proportion'),
  base_formula: z.enum(['prop_unpooled', 'prop_pooled', 'prop_arcsine']).default('prop_unpooled'),
  ...shares,
};

/** The inputs of a cluster method: the outcome, and what else the method asks for. */
export const clusterInputs = <const S extends Shape>(others: S) =>
  z.discriminatedUnion('outcome', [
    z.strictObject({ ...meanOutcome, ...others }),
    z.strictObject({ ...proportionOutcome, ...others }),
  ]) as unknown as z.ZodType<ClusterOutcome & z.output<z.ZodObject<S>>>;

/** The same without the effect. */
export const clusterInputsWithoutEffect = <const S extends Shape>(others: S) => {
  const { mean_difference: _, ...mean } = meanOutcome;
  const { p_intervention: __, ...proportion } = proportionOutcome;
  return z.discriminatedUnion('outcome', [
    z.strictObject({ ...mean, ...others }),
    z.strictObject({ ...proportion, ...others }),
  ]) as unknown as z.ZodType<KnownOutcome & z.output<z.ZodObject<S>>>;
};

export type KnownOutcome =
  | Omit<Extract<ClusterOutcome, { outcome: 'mean' }>, 'mean_difference'>
  | Omit<Extract<ClusterOutcome, { outcome: 'proportion' }>, 'p_intervention'>;

/** The outcome with an effect put in. */
export const withEffect = (known: KnownOutcome, effect: number): ClusterOutcome =>
  known.outcome === 'mean' ? { ...known, mean_difference: effect } : { ...known, p_intervention: effect };

/** In which directions an effect can lie. */
export function outcomeDirections(
  known: KnownOutcome,
): Readonly<Record<string, (_: unknown, distance: number) => number>> {
  const along = <K>(directions: Readonly<Record<string, (known: K, distance: number) => number>>, of: K) =>
    Object.fromEntries(
      Object.entries(directions).map(([name, at]) => [name, (_: unknown, distance: number) => at(of, distance)]),
    );
  return known.outcome === 'mean' ? along(meanDirections, known) : along(shareDirections, known);
}

/** The unrounded number of persons per arm if persons were randomised. */
export function individualNumber(outcome: ClusterOutcome, demand: Omit<Demand, 'ratio'>): number {
  const equalArms = { ...demand, ratio: 1 };
  return outcome.outcome === 'mean'
    ? normalMean.controls(outcome, equalArms)
    : proportionFormulas[outcome.base_formula].controls(outcome, equalArms);
}

/** The power if persons were randomised. */
export function individualPower(outcome: ClusterOutcome, arms: GivenArms): number {
  return outcome.outcome === 'mean'
    ? normalMean.power(outcome, arms)
    : proportionFormulas[outcome.base_formula].power(outcome, arms);
}

/**
 * The effect in standard deviations of a person: δ/σ, with σ² = (p1q1 + p2q2)/2 for shares.
 */
export function effectInDeviations(outcome: ClusterOutcome): number {
  const [difference, sd] = effectAndDeviation(outcome);
  return difference / sd;
}

/** |δ| and σ. */
export function effectAndDeviation(outcome: ClusterOutcome): [difference: number, sd: number] {
  if (outcome.outcome === 'mean') return [Math.abs(outcome.mean_difference), outcome.sd];
  const variance = (shareVariance(outcome.p_control) + shareVariance(outcome.p_intervention)) / 2;
  return [Math.abs(outcome.p_intervention - outcome.p_control), Math.sqrt(variance)];
}
