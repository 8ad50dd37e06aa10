import type { Language, Localized } from '@rtw-protocol/model';
import { spanOf } from '@rtw-protocol/statistics';
import type { Estimate, Pair, Trial, TrialSize } from '@rtw-protocol/statistics/trial';
import type { ChosenMethod } from './calculation.ts';
import { figure, inBoth, percent } from './figures.ts';
import type { TrialPlan } from './trial-plan.ts';

/** The formula of a step with its figures in it: what a reader needs to reckon it again. */
export function formulaOf(
  plan: TrialPlan,
  method: ChosenMethod,
  size: TrialSize,
  of: 'events' | 'persons' | 'clusters',
): Localized {
  const { trial } = plan;
  if (!trial) return { en: '', sv: '' };
  if (of === 'clusters') return inBoth((language) => clusterMeans(trial, language));
  return inBoth((language) => {
    const { aim } = trial;
    const say = speaker(trial, language);
    if ('halfWidth' in aim) return estimate(aim, say);
    if (of === 'persons' && size.events !== undefined) return perEvent(size.events, size.individual, say);
    const formula = of === 'events' ? eventFormulas[aim.method] : formulas[aim.method];
    const text = formula?.(aim.parameters as Figures, say, trial.ratio) ?? '';
    const isByT = ['mean_t', 'mean_ancova_t', 'noninf_mean_t'].includes(aim.method);
    if (aim.method === 'prop_fleiss_cc') return `${text}${corrected[language]}`;
    return isByT && method.name !== 'cluster-means' ? `${text}${byT[language]}` : text;
  });
}

type Figures = Readonly<Record<string, number>>;

interface Speaker {
  /** A figure; with so many decimals, where it was reckoned out. */
  n(value: number, decimals?: number): string;
  share(value: number): string;
  /** "1.96 + 0.842": z of alpha and z of the power. */
  z: string;
  zAlpha: string;
  zPower: string;
}

function speaker({ alpha, sided, power }: Trial, language: Language): Speaker {
  const tail = alpha / sided;
  const n = (value: number, decimals?: number) => figure(value, language, decimals);
  const [zAlpha, zPower] = [n(spanOf({ tail, power: 0.5 }), 3), n(spanOf({ tail: 0.5, power }), 3)];
  return { n, share: (value) => percent(value, language), zAlpha, zPower, z: `(${zAlpha} + ${zPower})²` };
}

type Formula = (given: Figures, say: Speaker, ratio: number) => string;

/** 1 + 1/r: what two arms add to the variance. */
const ofArms = (ratio: number, { n }: Speaker) => (ratio === 1 ? '2' : `(1 + 1/${n(ratio, 3)})`);
const variance = (p: number | undefined, { share }: Speaker) => `${share(p ?? 0)} × ${share(1 - (p ?? 0))}`;
const variances = ({ p_control: p1, p_intervention: p2 }: Figures, say: Speaker, ratio: number) =>
  `(${variance(p1, say)} + ${variance(p2, say)}${ratio === 1 ? '' : ` / ${say.n(ratio, 3)}`})`;
const difference = ({ p_control: p1 = 0, p_intervention: p2 = 0 }: Figures, { share }: Speaker) =>
  `(${share(p2)} − ${share(p1)})²`;
const means: Formula = ({ mean_difference = 0, sd = 0 }, say, ratio) =>
  `${say.z} × ${ofArms(ratio, say)} × (${say.n(sd)} / ${say.n(mean_difference)})²`;
const adjusted: Formula = (given, say, ratio) =>
  `${means(given, say, ratio)} × (1 − ${say.n(given.baseline_correlation ?? 0)}²)`;
const againstMargin: Formula = ({ true_difference = 0, margin = 0, sd = 0 }, say, ratio) =>
  `${say.z} × ${ofArms(ratio, say)} × (${say.n(sd)} / ${true_difference === 0 ? say.n(margin) : `(${say.n(true_difference)} + ${say.n(margin)})`})²`;

const pooled: Formula = (given, say, ratio) => {
  const { p_control: p1 = 0, p_intervention: p2 = 0 } = given;
  const common = (p1 + ratio * p2) / (1 + ratio);
  const r = ratio === 1 ? '' : `${say.n(ratio, 3)} × `;
  const top = `${say.zAlpha} × √(${say.n(1 + ratio, 3)} × ${variance(common, say)})`;
  const rest = `${say.zPower} × √(${r}${variance(p1, say)} + ${variance(p2, say)})`;
  return `(${top} + ${rest})² / ${r === '' ? '' : `(${r}`}${difference(given, say)}${r === '' ? '' : ')'}`;
};

/** The variance of the logarithm of the ratio, times the controls, from the rates as they are. */
function trueVariance(
  { rate_control: r0 = 1, rate_ratio = 1, exposure = 1, dispersion_k: k = 0 }: Figures,
  ratio: number,
) {
  return (1 / r0 + 1 / (ratio * r0 * rate_ratio)) / exposure + ((1 + ratio) * k) / ratio;
}

const counts: Formula = (given, say, ratio) => {
  const { rate_control: r0 = 1, rate_ratio = 1, exposure = 1, dispersion_k: k = 0 } = given;
  const one = `1/${say.n(r0)} + 1/${say.n(ratio * r0 * rate_ratio, 3)}`;
  const chance = exposure === 1 ? one : `(${one}) / ${say.n(exposure, 3)}`;
  const spread = k === 0 ? '' : ` + ${ratio === 1 ? '2' : say.n((1 + ratio) / ratio, 3)} × ${say.n(k)}`;
  return `${say.z} × (${chance}${spread}) / (ln ${say.n(rate_ratio, 3)})²`;
};

/** With another variance where there is no difference: that of the control arm's rate, or of one common rate. */
const countsBy =
  (nullVariance: (given: Figures, ratio: number) => number): Formula =>
  (given, say, ratio) =>
    `(${say.zAlpha} × √${say.n(nullVariance(given, ratio), 3)} + ${say.zPower} × √${say.n(trueVariance(given, ratio), 3)})² / (ln ${say.n(given.rate_ratio ?? 1, 3)})²`;

const formulas: Readonly<Record<string, Formula>> = {
  prop_unpooled: (given, say, ratio) => `${say.z} × ${variances(given, say, ratio)} / ${difference(given, say)}`,
  prop_pooled: pooled,
  prop_fleiss_cc: pooled,
  prop_arcsine: ({ p_control: p1 = 0, p_intervention: p2 = 0 }, say, ratio) =>
    `${say.z} × ${ofArms(ratio, say)} / (2 arcsin √${say.share(p1)} − 2 arcsin √${say.share(p2)})²`,
  mean_z: means,
  mean_t: means,
  mean_z_unequal_sd: ({ mean_difference = 0, sd_control = 0, sd_intervention = 0 }, say, ratio) =>
    `${say.z} × (${say.n(sd_control)}² + ${say.n(sd_intervention)}²${ratio === 1 ? '' : ` / ${say.n(ratio, 3)}`}) / ${say.n(mean_difference)}²`,
  mean_ancova_z: adjusted,
  mean_ancova_t: adjusted,
  mean_repeated_ancova_z: (given, say, ratio) => {
    const { n_baseline: p = 0, n_followup: w = 1, correlation = 0 } = given;
    const rho = say.n(correlation);
    const ofBaselines = p === 0 ? '' : ` − ${say.n(p)} × ${rho}² / (1 + ${say.n(p - 1)} × ${rho})`;
    return `${means(given, say, ratio)} × [(1 + ${say.n(w - 1)} × ${rho}) / ${say.n(w)}${ofBaselines}]`;
  },
  nb_zhu_lakkis_m1: countsBy((given, ratio) => trueVariance({ ...given, rate_ratio: 1 }, ratio)),
  nb_zhu_lakkis_m2: counts,
  nb_zhu_lakkis_m3: countsBy(({ rate_ratio = 1, rate_control = 1, ...given }, ratio) => {
    const common = (rate_control * (1 + ratio * rate_ratio)) / (1 + ratio);
    return trueVariance({ ...given, rate_control: common, rate_ratio: 1 }, ratio);
  }),
  poisson_log_wald: counts,
  poisson_rate_difference: ({ rate_control: r0 = 1, rate_ratio = 1, exposure = 1 }, say, ratio) => {
    const r1 = r0 * rate_ratio;
    const [first, second] = [say.n(r0, 3), say.n(r1, 3)];
    const own = ratio === 1 ? second : `${second} / ${say.n(ratio, 3)}`;
    return `${say.z} × (${first} + ${own}) / (${exposure === 1 ? '' : `${say.n(exposure, 3)} × `}(${first} − ${second})²)`;
  },
  noninf_prop: (given, say, ratio) => {
    const { p_control: p1 = 0, p_intervention: p2 = 0, margin = 0 } = given;
    // How much better the intervention is expected to be, be it that more or that less is the better.
    const better = given.higher_is_better ? p2 - p1 : p1 - p2;
    const distance = p1 === p2 ? say.share(margin) : `${say.share(better)} + ${say.share(margin)}`;
    return `${say.z} × ${variances(given, say, ratio)} / (${distance})²`;
  },
  noninf_mean_z: againstMargin,
  noninf_mean_t: againstMargin,
};

const eventFormulas: Readonly<Record<string, Formula>> = {
  logrank_schoenfeld: byHazards,
  logrank_schoenfeld_accrual: byHazards,
  logrank_freedman: ({ hazard_ratio = 1 }, say, ratio) =>
    `${say.z} × (1 + ${ratio === 1 ? '' : `${say.n(ratio, 3)} × `}${say.n(hazard_ratio, 3)})² / ${ratio === 1 ? '' : `(${say.n(ratio, 3)} × `}(1 − ${say.n(hazard_ratio, 3)})²${ratio === 1 ? '' : ')'}`,
};

function byHazards({ hazard_ratio = 1 }: Figures, say: Speaker, ratio: number): string {
  const arms = ratio === 1 ? '4' : `(1 + ${say.n(ratio, 3)})² / ${say.n(ratio, 3)}`;
  return `${say.z} × ${arms} / (ln ${say.n(hazard_ratio, 3)})²`;
}

/** Persons are the events divided by the share of both arms together who have one. */
function perEvent(events: number, { control, intervention }: Pair, { n, share }: Speaker): string {
  const all = control + intervention;
  return `${n(events, 1)} / ${share(events / all)} × ${share(control / all)}`;
}

function estimate({ halfWidth, of, variances: [v1, v2] }: Estimate, { n, zAlpha }: Speaker): string {
  const spread = of === 'each-arm' ? n(Math.max(v1, v2), 3) : `(${n(v1, 3)} + ${n(v2, 3)})`;
  return `(${zAlpha} / ${n(halfWidth, 3)})² × ${spread}`;
}

function clusterMeans({ clusters, alpha, sided, power }: Trial, language: Language): string {
  const standardised = figure(clusters?.standardised ?? 0, language, 3);
  const texts: Localized = {
    en: `t-test of cluster means: difference ${standardised} standard deviations, type I error ${percent(alpha / sided, 'en')} in each tail, power ${percent(power, 'en')}`,
    sv: `t-test av klustermedelvärden: skillnad ${standardised} standardavvikelser, signifikansnivå ${percent(alpha / sided, 'sv')} i varje svans, styrka ${percent(power, 'sv')}`,
  };
  return texts[language];
}

const byT: Localized = { en: ', then by the t distribution', sv: ', därefter med t-fördelningen' };

const corrected: Localized = { en: ', then corrected for continuity', sv: ', därefter med kontinuitetskorrektion' };
