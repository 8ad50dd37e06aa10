import { isExact, type Localized, type Quantity } from '@rtw-protocol/model';
import { type Trial, trialSize } from '@rtw-protocol/statistics/trial';
import { sharedOut } from './allocation.ts';
import type { MethodName } from './calculation.ts';
import { type Asked, roundings, stageOf } from './figure-asked.ts';
import { inBoth, percent } from './figures.ts';
import { labelOfMethod } from './method-choice.ts';
import { describedMethods } from './methods.ts';
import { powerOf } from './power-of.ts';
import type { Situation } from './situation.ts';
import type { TrialPlan } from './trial-plan.ts';

/**
 * By which other custom of reckoning a stated number comes out: none where it is not by any. They are those of the
 * reference table of methods: another of the common formulas for the same comparison, another order of rounding, one
 * side of a test against a margin, alpha shared among the primary outcomes, or the comparisons of arms, without a word.
 */
export function customFor(
  stated: number,
  asked: Asked,
  plan: TrialPlan,
  situation: Situation,
): { custom: Localized; includesAttrition?: true } | undefined {
  const { trial } = plan;
  if (!trial) return undefined;
  for (const { change, custom } of changesOf(trial, situation, plan)) {
    for (const variant of formulasOf(change)) {
      const outcome = trialSize(variant.trial);
      if (!('found' in outcome)) continue;
      const figures = roundings(asked, outcome.found, variant.trial, plan.allocation);
      if (!figures.includes(stated)) continue;
      return { custom: custom ?? (variant.name ? otherFormula(variant.name) : (variant.custom ?? otherRounding)) };
    }
  }
  if (isIncluding(stated, asked, trial, plan)) return { custom: attritionIncluded, includesAttrition: true };
  if (isRoundedUp(stated, asked, trial, plan)) return { custom: roundedToTens };
  const asPower = powerCustom(stated, asked, plan, trial);
  return asPower && { custom: asPower };
}

interface Change {
  change: Trial;
  custom?: Localized;
}

function changesOf(trial: Trial, situation: Situation, plan: TrialPlan): Change[] {
  const changes: Change[] = [{ change: trial }];
  const isAgainstMargin = plan.comparison.scale === 'margin';
  if (isAgainstMargin) changes.push({ change: { ...trial, sided: trial.sided === 1 ? 2 : 1 }, custom: otherSides });
  if (plan.parameters.some(({ name }) => name === 'sharing-alpha')) return changes;
  for (const shares of waysToShare(situation)) {
    changes.push({ change: { ...trial, alpha: trial.alpha / shares }, custom: alphaShared(shares) });
  }
  return changes;
}

/** Among how many tests alpha may have been shared: the primary outcomes, and the comparisons of arms. */
function waysToShare({ study }: Situation): number[] {
  const primary = study.outcomes.filter(({ role }) =>
    role?.claims.some(({ value }) => value.word === 'primary' || value.word === 'co-primary'),
  ).length;
  const arms = study.arms.length;
  const controls = study.arms.filter(({ kind }) => kind.word === 'control').length;
  const pairs = [arms - controls, (arms * (arms - 1)) / 2];
  return [...new Set([primary, ...(arms > 2 ? pairs : [])])].filter((number) => number > 1);
}

interface Variant {
  trial: Trial;
  /** The method, where it is another than the plan's. */
  name?: MethodName;
  /** What is said of it where it has no name of its own. */
  custom?: Localized;
}

/** The same comparison by each of the formulas that are in common use for it, its own first. */
export function formulasOf(trial: Trial): Variant[] {
  const { aim, clusters } = trial;
  if (!('method' in aim)) return [{ trial }];
  const family = families.find((methods) => methods.includes(aim.method)) ?? [];
  const variants: Variant[] = [
    { trial },
    ...family
      .filter((method) => method !== aim.method)
      .map((method) => ({ trial: { ...trial, aim: { ...aim, method } }, ...named(method) })),
  ];
  if (!clusters || clusters.byMeans === 'no') {
    return clusters?.standardised === undefined
      ? variants
      : [...variants, { trial: { ...trial, clusters: { ...clusters, byMeans: 'yes' } }, name: 'cluster-means' }];
  }
  const byEffect = variants.map((variant) => ({
    custom: byEffectAlone,
    ...variant,
    trial: { ...variant.trial, clusters: { ...clusters, byMeans: 'no' as const } },
  }));
  return [{ trial }, ...byEffect, { trial: { ...trial, clusters: { ...clusters, byMeans: 'yes' } } }];
}

const families: readonly (readonly string[])[] = [
  ['prop_pooled', 'prop_unpooled', 'prop_arcsine', 'prop_fleiss_cc'],
  ['mean_t', 'mean_z'],
  ['mean_ancova_t', 'mean_ancova_z'],
  ['logrank_schoenfeld', 'logrank_freedman'],
  ['nb_zhu_lakkis_m2', 'nb_zhu_lakkis_m3', 'nb_zhu_lakkis_m1'],
  ['noninf_mean_t', 'noninf_mean_z'],
];

function named(method: string): { name?: MethodName } {
  const found = Object.entries(describedMethods).find(([, described]) => described.method === method);
  return found ? { name: found[0] as MethodName } : {};
}

/** What is stated as required may be what is to be recruited. */
function isIncluding(stated: number, { word, arm }: Asked, trial: Trial, plan: TrialPlan): boolean {
  if (stageOf(word) !== 'analysed' || !trial.attrition) return false;
  const asked: Asked = { word: word === 'required' ? 'participants' : 'participants-per-arm', arm };
  return formulasOf(trial).some((variant) => {
    const outcome = trialSize(variant.trial);
    return 'found' in outcome && roundings(asked, outcome.found, variant.trial, plan.allocation).includes(stated);
  });
}

/** A number of whole tens that is less than ten above: rounding up is on the safe side. */
function isRoundedUp(stated: number, asked: Asked, trial: Trial, plan: TrialPlan): boolean {
  if (stated % 10 !== 0 || !['analysed', 'recruited', 'events'].includes(stageOf(asked.word))) return false;
  const outcome = trialSize(trial);
  const [needed] = 'found' in outcome ? roundings(asked, outcome.found, trial, plan.allocation) : [];
  return needed !== undefined && stated > needed && stated - needed < 10;
}

/**
 * A power such as 89.3 % is no aim but what a number has: then the number agrees where its power is the stated one, as
 * far as it is told.
 */
function powerCustom(stated: number, { word, arm }: Asked, plan: TrialPlan, trial: Trial): Localized | undefined {
  const told = plan.parameters.find(({ name }) => name === 'power')?.quantity;
  if (!told || !isResult(told) || stageOf(word) !== 'analysed' || arm !== undefined || !('method' in trial.aim)) return;
  const power = told.min as number;
  const pair = word === 'required' ? sharedOut(plan.allocation, stated) : { control: stated, intervention: stated };
  const isStated = formulasOf(trial).some((variant) => {
    const found = powerOf(variant.trial, pair, plan.comparison);
    return found !== undefined && Math.abs(found - power) <= 0.5 / 10 ** (2 + decimalsOf(power)) + 1e-9;
  });
  return isStated ? inBoth((language) => asResult[language].replace('{power}', percent(power, language))) : undefined;
}

/** Whether a power is told as a result, and not as an aim such as 80 or 90 %. */
export function isResult(power: Quantity): boolean {
  return isExact(power) && Math.abs(Math.round((power.min ?? 0) * 20) - (power.min ?? 0) * 20) > 1e-6;
}

const decimalsOf = (power: number) =>
  [0, 1, 2].find((decimals) => {
    const scaled = power * 100 * 10 ** decimals;
    return Math.abs(scaled - Math.round(scaled)) < 1e-6;
  }) ?? 3;

const byEffectAlone: Localized = {
  en: 'by the design effect alone, without the t-test of cluster means',
  sv: 'med designeffekten ensam, utan t-test av klustermedelvärden',
};
const otherRounding: Localized = { en: 'rounded in another order', sv: 'avrundat i annan ordning' };
const attritionIncluded: Localized = { en: 'with the attrition counted in', sv: 'med bortfallet inräknat' };
const roundedToTens: Localized = { en: 'rounded up to whole tens', sv: 'avrundat uppåt till hela tiotal' };
const asResult: Localized = {
  en: 'the power at this number is the stated {power}',
  sv: 'styrkan vid detta antal är de angivna {power}',
};
const otherSides: Localized = {
  en: 'with the type I error counted on the other number of sides',
  sv: 'med signifikansnivån räknad på det andra antalet sidor',
};
const alphaShared = (shares: number): Localized => ({
  en: `with the type I error shared among ${shares} tests`,
  sv: `med signifikansnivån delad mellan ${shares} test`,
});
const otherFormula = (name: MethodName): Localized => ({
  en: `by another common formula (${labelOfMethod(name).en})`,
  sv: `med en annan vanlig formel (${labelOfMethod(name).sv})`,
});
