import type { Quantity } from '@rtw-protocol/model';
import { detectableEffects, type Pair, type TrialSize, trialSize } from '@rtw-protocol/statistics/trial';
import { armsOf } from './allocation.ts';
import type { ChosenMethod, DetectableAt, Effect, Needed, PowerAt, Way } from './calculation.ts';
import { effectTexts } from './effect-texts.ts';
import { onScaleOf } from './figures.ts';
import { described, forFewClusters } from './method-choice.ts';
import type { NumberTold } from './numbers-told.ts';
import { powerOf } from './power-of.ts';
import { inWords } from './refusal-in-words.ts';
import { stepsOf } from './steps.ts';
import type { TrialPlan } from './trial-plan.ts';

/** What follows from one reading of the parameters; with what it was reckoned from, for those who try other readings. */
export interface Reckoned {
  way: Way;
  plan?: TrialPlan | undefined;
  size?: TrialSize | undefined;
}

export function wayOf(plan: TrialPlan, method: ChosenMethod, numbers: readonly NumberTold[]): Reckoned {
  const { trial, missing, parameters, allocation } = plan;
  const isWhole = trial !== undefined && missing.length === 0;
  const outcome = isWhole ? trialSize(trial) : undefined;
  const size = outcome && 'found' in outcome ? outcome.found : undefined;
  const refused = plan.refused ?? (outcome && 'refused' in outcome ? inWords(outcome.refused) : undefined);
  const used: ChosenMethod =
    size?.clusters?.byMeans && method.from === 'comparison'
      ? { ...described('cluster-means', forFewClusters), from: 'comparison' }
      : method;
  const needed = size && neededFrom(plan, size);
  return {
    plan,
    size,
    way: {
      parameters,
      method: used,
      missing,
      ...(refused ? { refused } : {}),
      steps: size && needed ? stepsOf(plan, used, size, needed) : [],
      ...(needed ? { needed } : {}),
      powers: numbers.flatMap((number) => powerAt(plan, number, numberAnalysed(plan, number))),
      detectable: numbers.flatMap((number) => detectableAt(plan, number, numberAnalysed(plan, number))),
    },
  };

  function neededFrom({ trial }: TrialPlan, found: TrialSize): Needed {
    const whole = (pair: Pair): Pair => ({
      control: Math.ceil(pair.control - 1e-9),
      intervention: Math.ceil(pair.intervention - 1e-9),
    });
    return {
      ...(found.events === undefined ? {} : { events: Math.ceil(found.events - 1e-9) }),
      individual: armsOf(allocation, whole(found.individual)),
      ...(found.designEffect === undefined ? {} : { designEffect: found.designEffect }),
      ...(found.clusters
        ? { clusters: { perArm: found.clusters.control, total: armsOf(allocation, found.clusters).total } }
        : {}),
      ...(found.clusterSize === undefined ? {} : { clusterSize: found.clusterSize }),
      analysed: armsOf(allocation, found.analysed),
      ...(found.recruited && trial?.attrition !== undefined ? { recruited: armsOf(allocation, found.recruited) } : {}),
    };
  }
}

/** Those who are left of a number that is to be recruited; those required are counted as they are analysed. */
function numberAnalysed({ trial }: TrialPlan, { of, pair }: NumberTold): Pair {
  const left = of === 'planned' ? 1 - (trial?.attrition ?? 0) : 1;
  return { control: pair.control * left, intervention: pair.intervention * left };
}

function powerAt({ trial, missing, comparison }: TrialPlan, number: NumberTold, analysed: Pair): PowerAt[] {
  if (!trial || !('method' in trial.aim) || missing.some(({ name }) => name !== 'power')) return [];
  const power = powerOf(trial, analysed, comparison);
  return power === undefined ? [] : [{ ...said(number, analysed), power }];
}

function detectableAt({ trial, missing, comparison }: TrialPlan, number: NumberTold, analysed: Pair): DetectableAt[] {
  const isKnown = missing.length === 0 || comparison.lacksOnlyEffect;
  if (!trial || !isKnown || missing.some(({ name }) => name === 'power')) return [];
  const outcome = detectableEffects(trial, analysed);
  if (!('found' in outcome)) return [];
  const [first, ...rest] = Object.entries(outcome.found.effects).map(([name, value]) =>
    effectOf(name, value, comparison.like),
  );
  return first ? [{ ...said(number, analysed), effects: [first, ...rest] }] : [];
}

function said({ of, label, total, pair, assumed, range }: NumberTold, analysed: Pair) {
  const left = analysed.control / pair.control;
  // What lies between whole persons is nobody, but for a hair that a binary fraction may lack.
  const analysedInAll = Math.floor(total * left + 1e-6);
  return { of, label, told: total, analysed: analysedInAll, ...(assumed === undefined ? {} : { assumed }), range };
}

function effectOf(name: string, value: number, like: Quantity): Effect {
  const direction = name.endsWith('_higher') ? 'higher' : name.endsWith('_lower') ? 'lower' : undefined;
  const scale = scales[name.replace(/_(higher|lower)$/, '')] ?? 'difference';
  const quantity = onScaleOf(like, value);
  return { scale, ...(direction ? { direction } : {}), quantity, text: effectTexts[scale](quantity) };
}

const scales: Readonly<Record<string, Effect['scale']>> = {
  mean_difference: 'difference',
  p_intervention: 'share',
  hazard_ratio: 'hazard-ratio',
  rate_ratio: 'rate-ratio',
  margin: 'margin',
  half_width: 'half-width',
};
