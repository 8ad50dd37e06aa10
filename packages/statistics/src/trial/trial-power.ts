import { designEffect } from '../design/design-effect.ts';
import { tailOf } from '../design/error-rates.ts';
import { halfWidthReached } from './estimate-size.ts';
import { answered, attempted } from './outcome.ts';
import type { Clusters, Outcome, Pair, Test, Trial } from './trial.ts';
import { errorInputs, fewClusters } from './trial-size.ts';

/** The power of a trial when so many persons are analysed in each arm. */
export function trialPower(trial: Trial, analysed: Pair): Outcome<{ power: number }> {
  return attempted(() => {
    const { method, parameters } = testOf(trial);
    const as = asPersons(trial, analysed);
    if (as.spread === undefined) {
      return { power: powerBy(`power_${method}`, { ...parameters, ...errorInputs(trial), ...as.numbers }) };
    }
    const means = { mean_difference: trial.clusters?.standardised ?? 0, sd: as.spread };
    return { power: powerBy('power_mean_t', { ...means, ...errorInputs(trial), ...as.numbers }) };
  });
}

/** The smallest effects that so many persons can show at the trial's alpha and power, by the names of `methods`. */
export function detectableEffects(
  trial: Trial,
  analysed: Pair,
): Outcome<{ effects: Readonly<Record<string, number>> }> {
  return attempted(() => {
    const { aim, alpha, sided, power } = trial;
    const as = asPersons(trial, analysed);
    if ('halfWidth' in aim) {
      const reached = halfWidthReached(aim, tailOf(alpha, sided), pairOf(as.numbers));
      return { effects: { half_width: reached } };
    }
    const { [effectOf[aim.method] ?? 'mean_difference']: _, ...known } = aim.parameters;
    const { sd } = known;
    const asked = { ...errorInputs(trial), power };
    const { unrounded: __, ...effects } =
      as.spread !== undefined && typeof sd === 'number'
        ? answered('detectable_mean_t', { sd: sd * as.spread, ...asked, ...as.numbers })
        : // Shares have no standard deviation of their own: theirs is by the normal approximation, of few clusters too.
          answered(`detectable_${aim.method}`, { ...known, ...asked, ...effectiveNumbers(trial, analysed) });
    return { effects: effects as Readonly<Record<string, number>> };
  });
}

/** The parameter that a test's detectable effect stands in the place of. */
const effectOf: Readonly<Record<string, string>> = {
  prop_unpooled: 'p_intervention',
  prop_pooled: 'p_intervention',
  prop_arcsine: 'p_intervention',
  prop_fleiss_cc: 'p_intervention',
  logrank_schoenfeld: 'hazard_ratio',
  logrank_freedman: 'hazard_ratio',
  logrank_schoenfeld_accrual: 'hazard_ratio',
  nb_zhu_lakkis_m1: 'rate_ratio',
  nb_zhu_lakkis_m2: 'rate_ratio',
  nb_zhu_lakkis_m3: 'rate_ratio',
  poisson_log_wald: 'rate_ratio',
  poisson_rate_difference: 'rate_ratio',
  noninf_prop: 'margin',
  noninf_mean_z: 'margin',
  noninf_mean_t: 'margin',
};

interface AsPersons {
  readonly numbers: { n_control: number; n_intervention: number };
  /** Of a cluster's mean, in standard deviations of a person, where clusters stand in the place of persons. */
  readonly spread?: number;
}

/** Persons in clusters as so many who would tell as much by themselves, or the clusters where there are few of them. */
function asPersons(trial: Trial, analysed: Pair): AsPersons {
  const { clusters } = trial;
  if (!clusters) return { numbers: inputsOf(analysed) };
  const { size, effect } = inflation(clusters, analysed);
  const number = { control: analysed.control / size, intervention: analysed.intervention / size };
  const isFew = Math.min(number.control, number.intervention) < fewClusters;
  const byMeans = clusters.byMeans === 'yes' || (clusters.byMeans === 'if-few' && isFew);
  return byMeans
    ? { numbers: inputsOf(number), spread: Math.sqrt(effect / size) }
    : { numbers: effectiveNumbers(trial, analysed) };
}

function effectiveNumbers({ clusters }: Trial, analysed: Pair) {
  const effect = clusters ? inflation(clusters, analysed).effect : 1;
  return inputsOf({ control: analysed.control / effect, intervention: analysed.intervention / effect });
}

/** The size of a cluster, as told or as the persons are shared out, and by how much it inflates their number. */
function inflation({ size: told, perArm = 1, icc, variation }: Clusters, analysed: Pair) {
  const size = told ?? Math.max(analysed.control, analysed.intervention) / perArm;
  return { size, effect: designEffect(size, icc, variation) };
}

const inputsOf = ({ control, intervention }: Pair) => ({ n_control: control, n_intervention: intervention });

const pairOf = (numbers: { n_control: number; n_intervention: number }): Pair => ({
  control: numbers.n_control,
  intervention: numbers.n_intervention,
});

function testOf({ aim }: Trial): Test {
  if ('method' in aim) return aim;
  throw new Error('an estimate has no power');
}

function powerBy(method: string, inputs: Readonly<Record<string, number | boolean>>): number {
  return answered(method, inputs).power as number;
}
