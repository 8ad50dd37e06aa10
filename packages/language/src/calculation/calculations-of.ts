import type { Claim, Localized, Property, Quantity, SampleSize, Study } from '@rtw-protocol/model';
import { overall } from '../facts/overall-attrition.ts';
import { allocationOf } from './allocation.ts';
import type { Calculation, ParameterName, Way } from './calculation.ts';
import { type Choice, choicesFrom, choicesOf, combinations, mostWays, reckoned } from './choices.ts';
import { methodFor } from './method-choice.ts';
import { numbersTold } from './numbers-told.ts';
import { labelOf } from './parameter-labels.ts';
import { betterOf, isDeciding, type Situation, situationOf } from './situation.ts';
import { statedNumbers } from './stated-numbers.ts';
import { planTrial } from './trial-plan.ts';
import { valuesIn } from './values.ts';
import { type Reckoned, wayOf } from './way-of.ts';

/**
 * Each calculation of a study's sample size, recomputed. Takes any study, half-written ones too, and never throws.
 * What was recomputed once is kept as long as the study: several facts and findings rest on it.
 */
export function calculationsOf(judged: Study): readonly Calculation[] {
  const study = readAs.get(judged) ?? judged;
  let calculations = known.get(study);
  if (!calculations) {
    const situation = situationOf(study);
    calculations = study.sampleSizes.map((size) => recomputed(size, situation));
    known.set(study, calculations);
  }
  return calculations;
}

const known = new WeakMap<Study, readonly Calculation[]>();
const readAs = new WeakMap<Study, Study>();

/** Has a study with what follows from it share the calculations of the study as it was read: they are the same. */
export function sharingCalculations<Judged extends Study>(judged: Judged, study: Study): Judged {
  readAs.set(judged, study);
  return judged;
}

/** The calculations that the study's size is judged by, with what the text says of each. */
export function decidingCalculations(study: Study): { size: SampleSize; calculation: Calculation }[] {
  return calculationsOf(study).flatMap((calculation, index) => {
    const size = study.sampleSizes[index];
    return size && calculation.deciding ? [{ size, calculation }] : [];
  });
}

function recomputed(size: SampleSize, situation: Situation): Calculation {
  const reckoned = readingsOf(size, situation);
  const [first, ...rest] = reckoned.map(({ way }) => way);
  const among = amongOf(size);
  return {
    outcomes: size.outcomes,
    ...(among ? { among } : {}),
    deciding: isDeciding(situation.study, size),
    aim: reckoned.some(({ plan }) => plan?.comparison.scale === 'half-width') ? 'precision' : 'power',
    range: size.range,
    ways: [first ?? nothing, ...rest],
    stated: statedNumbers(size, situation, reckoned),
  };
}

const nothing: Way = { parameters: [], missing: [], steps: [], powers: [], detectable: [] };

/** Each way in which the block can be read. */
function readingsOf(size: SampleSize, situation: Situation): Reckoned[] {
  const compared = size.compare?.claims ?? [];
  const methods = size.method?.claims ?? [];
  const ratios = ratiosOf(situation);
  const readings = (compared.length > 0 ? compared : [undefined]).flatMap((claim) =>
    (methods.length > 0 ? methods : [undefined]).flatMap((method) =>
      ratios.flatMap((ratio) =>
        combinations(optionsOf(size, claim, situation)).map((choices) => ({ claim, method, ratio, choices })),
      ),
    ),
  );
  return readings
    .slice(0, mostWays)
    .map(({ claim, method, ratio, choices }) => readingOf(size, situation, claim, method, ratio, choices));
}

type Compared = NonNullable<SampleSize['compare']>['claims'][number];
type Method = NonNullable<SampleSize['method']>['claims'][number];
type Ratio = Claim<number[]> | undefined;

function readingOf(
  size: SampleSize,
  situation: Situation,
  compared: Compared | undefined,
  method: Method | undefined,
  ratio: Ratio,
  choices: readonly Choice[],
): Reckoned {
  const { study } = situation;
  const controls = new Set(study.arms.flatMap(({ name, kind }) => (kind.word === 'control' ? [name] : [])));
  const withRatio = ratio ? [...choices, ratioChoice(study, ratio)] : choices;
  const values = valuesIn(withRatio, controls);
  const parameters = withRatio;
  if (!compared) {
    const missing = [...nothingCompared, ...withoutErrors(values)];
    return { way: { ...nothing, parameters, missing, ...ownMethodIn(method) } };
  }
  const inClusters = situation.inClusters ?? values.get('icc') !== undefined;
  const word = compared.value.word;
  const isOwn = method?.value.word === 'other';
  const chosen = methodFor(word, method, values, situation, inClusters);
  const plan = planTrial({
    compared: word,
    situation,
    values,
    method: chosen,
    ratio: ratio?.value,
    inClusters,
    better: betterOf(situation, size),
  });
  // What a method of the author's own would give is not known, but what it has to rest on is.
  if (isOwn) return { way: { ...nothing, parameters, missing: plan.missing, ...ownMethodIn(method) } };
  return wayOf(plan, chosen, numbersTold(size, situation, plan.allocation));
}

function ownMethodIn(method: Method | undefined) {
  if (method?.value.word !== 'other') return {};
  return { ownMethod: { text: method.value.text ?? '', range: method.range } };
}

/** A ratio that changed holds from the first on; one that disagrees with another is followed as well. */
function ratiosOf({ study }: Situation): Ratio[] {
  const told = study.design?.ratio?.claims.filter(({ value }) => value.every((part) => part > 0)) ?? [];
  return told.length > 0 ? told : [undefined];
}

function ratioChoice(study: Study, { value, range }: Claim<number[]>): Choice {
  return { ...reckoned('ratio', allocationOf(study, value).ratio, 'convention'), from: 'elsewhere', range };
}

/** The values that each parameter may have, in the order in which they are reckoned with. */
function optionsOf(size: SampleSize, compared: Compared | undefined, situation: Situation): Choice[][] {
  const about = compared?.about ?? size.compare?.about;
  const { design, arms } = situation.study;
  const isOf = (isControl: boolean, arm: string | undefined) =>
    arms.some(({ name, kind }) => name === arm && (kind.word === 'control') === isControl);
  const deviations = choicesOf('sd', about?.sd);
  const inClusters = situation.inClusters !== false;
  const elsewhere = (name: ParameterName, own: Choice[], property: Property<Quantity, unknown> | undefined) =>
    own.length > 0 ? own : choicesOf(name, property, 'elsewhere');
  const own = <K extends ParameterName>(name: K, property: Property<Quantity, unknown> | undefined) =>
    choicesOf(name, property).filter(({ arm }) => arm === undefined);
  // What each arm is expected to lose is reckoned with as what all of them lose.
  const attrition = overall(situation.study, size.attrition?.claims ?? []).flatMap((claim) =>
    choicesFrom('attrition', claim, 'stated'),
  );
  return [
    own('control', about?.control),
    own('intervention', about?.intervention),
    own('difference', about?.difference),
    deviations.filter(({ arm }) => arm === undefined),
    deviations.filter(({ arm }) => isOf(true, arm)),
    deviations.filter(({ arm }) => isOf(false, arm)),
    own('hazard-ratio', about?.hazardRatio),
    own('rate-ratio', about?.rateRatio),
    own('dispersion', about?.dispersion),
    own('exposure', about?.exposure),
    own('per', about?.per),
    own('accrual', about?.accrual),
    own('follow-up', about?.followUp),
    own('baseline-correlation', about?.baselineCorrelation),
    own('baselines', about?.baselines),
    own('follow-ups', about?.followUps),
    situation.framework === 'superiority' ? [] : elsewhere('margin', own('margin', about?.margin), design?.margin),
    own('half-width', about?.halfWidth),
    own('alpha', size.alpha),
    own('sided', size.sided),
    own('sharing-alpha', size.sharingAlpha),
    own('power', size.power),
    ...(inClusters
      ? [
          own('icc', size.icc),
          elsewhere('cluster-size', own('cluster-size', size.clusterSize), design?.clusterSize),
          own('cluster-size-variation', size.clusterSizeVariation),
          numberOfClusters(size, situation),
        ]
      : []),
    attrition.length > 0
      ? attrition
      : situation.attrition.flatMap((claim) => choicesFrom('attrition', claim, 'elsewhere')),
  ];
}

/** How many clusters there are to be had, which tells how large they must be: where their size is not told. */
function numberOfClusters({ clusters, clusterSize }: SampleSize, { study }: Situation): Choice[] {
  const isSizeTold = [clusterSize, study.design?.clusterSize].some((told) => (told?.claims.length ?? 0) > 0);
  if (isSizeTold) return [];
  const own = choicesOf('clusters', clusters);
  return (own.length > 0 ? own : choicesOf('clusters', study.design?.clusters, 'elsewhere')).filter(
    ({ arm }) => arm === undefined,
  );
}

const nothingCompared = [
  {
    name: 'compare' as const,
    label: labelOf('compare'),
    write: 'compare: means { difference: 15 days; sd: 40 days }',
    block: 'sample-size' as const,
  },
];

function withoutErrors(values: ReturnType<typeof valuesIn>) {
  const wanted = [
    ['alpha', 'alpha: 5 %'],
    ['power', 'power: 80 %'],
  ] as const;
  return wanted.flatMap(([name, write]) =>
    values.get(name) ? [] : [{ name, label: labelOf(name), write, block: 'sample-size' as const }],
  );
}

function amongOf({ among }: SampleSize): Localized | undefined {
  const [claim] = among?.claims ?? [];
  if (!claim) return undefined;
  const { word, text } = claim.value;
  if (word === 'women') return { en: 'women', sv: 'kvinnor' };
  if (word === 'men') return { en: 'men', sv: 'män' };
  return { en: text ?? '', sv: text ?? '' };
}
