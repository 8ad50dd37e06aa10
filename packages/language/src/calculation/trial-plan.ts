import type { Localized } from '@rtw-protocol/model';
import type { Clusters, Trial } from '@rtw-protocol/statistics/trial';
import { type Allocation, allocationOf } from './allocation.ts';
import type { ChosenMethod, Missing, ParameterName } from './calculation.ts';
import { type Choice, reckoned } from './choices.ts';
import { type ComparisonPlan, planCounts, planMeans, planShares, planTimes, type Question } from './comparison-plan.ts';
import { type Compared, describedMethods, usesClusterMeans } from './methods.ts';
import { labelOf } from './parameter-labels.ts';
import type { Situation } from './situation.ts';

/** A trial as one reading of the parameters describes it. */
export interface TrialPlan {
  comparison: ComparisonPlan;
  allocation: Allocation;
  /** Absent where more is missing than the effect or the power; those then stand for any. */
  trial?: Trial | undefined;
  missing: readonly Missing[];
  refused?: Localized | undefined;
  /** All that is reckoned with, in order. */
  parameters: readonly Choice[];
}

export interface TrialQuestion extends Omit<Question, 'framework' | 'hasOneArm' | 'margin'> {
  compared: Compared;
  situation: Situation;
  ratio: readonly number[] | undefined;
  inClusters: boolean;
}

export function planTrial(question: TrialQuestion): TrialPlan {
  const { compared, values, method, situation, inClusters } = question;
  const { framework, hasOneArm } = situation;
  const margin = values.get('margin');
  const comparison = planned(compared, { ...question, framework, hasOneArm, margin });
  const isEstimate = comparison.scale === 'half-width';
  const allocation = allocationOf(situation.study, question.ratio);
  const conventions: Choice[] = [];
  const orElse = (name: ParameterName, value: number) => {
    const told = values.get(name);
    if (!told) conventions.push(reckoned(name, value, 'convention'));
    return told?.value ?? value;
  };
  const sided = orElse('sided', framework === 'superiority' || isEstimate ? 2 : 1);
  if (question.ratio === undefined) conventions.push(reckoned('ratio', 1, 'convention'));
  const alpha = values.get('alpha')?.value;
  const power = values.get('power')?.value;
  const missing: Missing[] = [
    ...comparison.missing,
    ...(alpha === undefined ? [lacks('alpha', 'alpha: 5 %')] : []),
    ...(power === undefined && !isEstimate ? [lacks('power', 'power: 80 %')] : []),
  ];
  const clusters = inClusters ? clustersOf(question, comparison, allocation, orElse, missing) : undefined;
  const refused =
    comparison.refused ??
    (describedMethods[method.name].compares.includes(compared) ? undefined : otherComparison(method)) ??
    (hasOneArm && !isEstimate ? nothingToCompareWith : undefined) ??
    (isEstimate && !['means', 'shares'].includes(compared) ? noSuchEstimate : undefined) ??
    (sided === 1 || sided === 2 ? undefined : oneOrTwoSides) ??
    ([...comparison.derived].every(({ value }) => Number.isFinite(value)) ? undefined : noRatio);
  const isKnown = missing.every(({ name }) => name === 'power' || comparison.lacksOnlyEffect);
  const enough = isKnown && alpha !== undefined && comparison.aim && (!inClusters || clusters);
  return {
    comparison,
    allocation,
    missing,
    refused,
    parameters: [...values.all, ...comparison.derived, ...conventions].filter(({ value }) => Number.isFinite(value)),
    ...(enough && !refused && comparison.aim
      ? {
          trial: {
            aim: comparison.aim,
            alpha: alpha / (values.get('sharing-alpha')?.value ?? 1),
            sided: sided === 1 ? 1 : 2,
            power: framework === 'equivalence' ? (1 + (power ?? anyPower)) / 2 : (power ?? anyPower),
            ratio: allocation.ratio,
            clusters,
            attrition: isEstimate || values.get('attrition') ? values.get('attrition')?.value : undefined,
          },
        }
      : {}),
  };
}

/** Stands in the place of a power that is not told, where the power at a given number is asked for. */
const anyPower = 0.8;

function planned(compared: Compared, question: Question): ComparisonPlan {
  switch (compared) {
    case 'means':
      return planMeans(question);
    case 'shares':
      return planShares(question);
    case 'time-to-event':
      return planTimes(question);
    case 'counts':
    case 'rates':
      return planCounts(question, compared === 'rates');
  }
}

function clustersOf(
  { values, method }: TrialQuestion,
  { standardised }: ComparisonPlan,
  allocation: Allocation,
  orElse: (name: ParameterName, value: number) => number,
  missing: Missing[],
): Clusters | undefined {
  const icc = values.get('icc')?.value;
  const size = values.get('cluster-size')?.value;
  const number = values.get('clusters')?.value;
  if (icc === undefined) missing.push(lacks('icc', 'icc: 0.02'));
  if (size === undefined && number === undefined) missing.push(lacks('cluster-size', 'cluster-size: 12'));
  const variation = orElse('cluster-size-variation', 0);
  if (icc === undefined || (size === undefined && number === undefined)) return undefined;
  const compares = usesClusterMeans(method) && standardised !== undefined;
  const isNamed = method.from === 'stated';
  return {
    icc,
    variation,
    ...(size === undefined ? { perArm: Math.floor((number ?? 0) / allocation.arms.length) } : { size }),
    byMeans: method.name === 'cluster-means' ? 'yes' : compares && !isNamed ? 'if-few' : 'no',
    ...(standardised === undefined ? {} : { standardised }),
  };
}

const lacks = (name: Missing['name'], write: string): Missing => ({
  name,
  label: labelOf(name),
  write,
  block: 'sample-size',
});

const otherComparison = ({ label }: ChosenMethod): Localized => ({
  en: `The method that is named (${label.en}) does not compare what is compared here.`,
  sv: `Metoden som anges (${label.sv}) jämför inte det som jämförs här.`,
});
const nothingToCompareWith: Localized = {
  en: 'The study has one arm, and a test of a difference compares two: write the other arm, or tell what precision the estimate is to have (`half-width`).',
  sv: 'Studien har en enda grupp, och ett test av en skillnad jämför två: skriv den andra gruppen, eller ange vilken precision skattningen ska ha (`half-width`).',
};
const noSuchEstimate: Localized = {
  en: 'The width of an interval is only reckoned with for means and shares.',
  sv: 'Ett intervalls bredd kan bara räknas med för medelvärden och andelar.',
};
const oneOrTwoSides: Localized = {
  en: 'A test is one- or two-sided: `sided` is 1 or 2.',
  sv: 'Ett test är ensidigt eller tvåsidigt: `sided` är 1 eller 2.',
};
const noRatio: Localized = {
  en: 'No ratio can be made of what is expected in the arms.',
  sv: 'Av det som väntas i grupperna går det inte att bilda någon kvot.',
};
