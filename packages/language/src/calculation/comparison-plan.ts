import { exactly, type Localized, type Quantity, showQuantity } from '@rtw-protocol/model';
import type { Estimate, Test } from '@rtw-protocol/statistics/trial';
import type { ChosenMethod, Effect, Missing } from './calculation.ts';
import { type Choice, reckoned } from './choices.ts';
import { inBoth, onScaleOf } from './figures.ts';
import { describedMethods } from './methods.ts';
import { labelOf } from './parameter-labels.ts';
import type { Values } from './values.ts';

/** What is tested or estimated, as far as the parameters tell it. */
export interface ComparisonPlan {
  /** Absent where parameters are missing; the effect alone may be, and then stands for any. */
  aim?: Test | Estimate | undefined;
  missing: readonly Missing[];
  /** Whether no more than the effect is missing, so that the smallest detectable one can be told. */
  lacksOnlyEffect: boolean;
  refused?: Localized | undefined;
  /** Parameters that follow from others, or from custom. */
  derived: readonly Choice[];
  /** The difference between persons in their standard deviations, which few clusters need. */
  standardised?: number | undefined;
  scale: Effect['scale'];
  /** Whether it is to be shown on both sides of a margin, as in a study of equivalence. */
  isTwoMargins?: boolean | undefined;
  /** A quantity of the outcome's own scale. */
  like: Quantity;
}

export interface Question {
  values: Values;
  method: ChosenMethod;
  framework: 'superiority' | 'non-inferiority' | 'equivalence';
  /** The margin, from the block or from the design. */
  margin: Choice | undefined;
  /** How the observed outcome is better: more of it, or less. */
  better: 'higher' | 'lower' | undefined;
  hasOneArm: boolean;
}

/** Collects what is missing, in the order in which it is asked for. */
class Lacking {
  readonly missing: Missing[] = [];
  private isEffect = true;

  private readonly values: Values;

  constructor(values: Values) {
    this.values = values;
  }

  /** The value of a parameter, or a note that it has to be written. */
  need(name: Missing['name'], write: string, of: 'effect' | 'other' = 'other'): Choice | undefined {
    const told = name === 'compare' ? undefined : this.values.get(name);
    if (!told) this.lacks(name, write, of);
    return told;
  }

  lacks(name: Missing['name'], write: string, of: 'effect' | 'other' = 'other'): void {
    this.missing.push({ name, label: labelOf(name), write, block: 'compare' });
    if (of !== 'effect') this.isEffect = false;
  }

  get lacksOnlyEffect(): boolean {
    return this.missing.length > 0 && this.isEffect;
  }
}

type Parts = Omit<ComparisonPlan, 'missing' | 'lacksOnlyEffect' | 'aim'> & { aim: Test | Estimate };

function planned(lacking: Lacking, { aim, ...parts }: Parts): ComparisonPlan {
  const { missing, lacksOnlyEffect } = lacking;
  return { ...parts, missing, lacksOnlyEffect, ...(missing.length === 0 || lacksOnlyEffect ? { aim } : {}) };
}

export function planMeans(question: Question): ComparisonPlan {
  const { values, method, framework, margin } = question;
  const lacking = new Lacking(values);
  const [control, intervention] = [values.get('control'), values.get('intervention')];
  const derived: Choice[] = [];
  let difference = values.get('difference');
  if (!difference && control && intervention) {
    difference = between('difference', control, intervention);
    derived.push(difference);
  }
  const like = values.deviations?.control.quantity ?? difference?.quantity ?? margin?.quantity ?? plain;
  const unit = unitOf(like, 'days');
  const { deviations } = values;
  if (!deviations) lacking.need('sd', `sd: 40${unit}`);
  const { control: s1 = 1, intervention: s2 = 1 } = deviations
    ? { control: deviations.control.value, intervention: deviations.intervention.value }
    : {};
  const sd = s1 === s2 ? s1 : Math.sqrt((s1 ** 2 + s2 ** 2) / 2);
  const refused =
    sameUnit([difference, deviations?.control, deviations?.intervention, margin]) ??
    otherDifference(values.get('difference'), control, intervention);
  const halfWidth = values.get('half-width');
  if (halfWidth) {
    const of = question.hasOneArm ? 'each-arm' : 'difference';
    const aim: Estimate = { halfWidth: halfWidth.value, of, variances: [s1 ** 2, s2 ** 2] };
    return planned(lacking, { aim, derived, like: halfWidth.quantity, scale: 'half-width', refused });
  }
  if (framework !== 'superiority') {
    if (!margin) lacking.lacks('margin', `margin: 10${unit}`, 'effect');
    const favour = inFavour(difference?.value ?? 0, control, intervention, question.better);
    const parameters = { true_difference: favour ?? 0, margin: margin?.value ?? 1, sd };
    const test = method.name === 'z-test' ? 'noninf_mean_z' : 'noninf_mean_t';
    return planned(lacking, {
      aim: { method: test, parameters },
      derived,
      like,
      scale: 'margin',
      ...twoMargins(framework),
      refused: refused ?? (favour === undefined ? directionUnknown : mustBeAlike(framework, favour === 0)),
    });
  }
  if (!difference) lacking.need('difference', `difference: 15${unit}`, 'effect');
  const standardised = Math.abs(difference?.value ?? sd) / sd;
  const mean_difference = difference?.value ?? sd;
  const shared = { mean_difference, sd };
  const parts = { derived, like, scale: 'difference' as const, refused, standardised };
  const statistics = describedMethods[method.name].method;
  switch (method.name) {
    case 'ancova':
    case 'ancova-by-z': {
      const correlation = lacking.need('baseline-correlation', 'baseline-correlation: 0.5');
      const parameters = { ...shared, baseline_correlation: correlation?.value ?? 0 };
      return planned(lacking, { ...parts, aim: { method: statistics, parameters } });
    }
    case 'repeated-measures': {
      const correlation = lacking.need('baseline-correlation', 'baseline-correlation: 0.5');
      const followUps = lacking.need('follow-ups', 'follow-ups: 3');
      if (!values.get('baselines')) derived.push(reckoned('baselines', 1, 'convention'));
      const parameters = {
        ...shared,
        correlation: correlation?.value ?? 0,
        n_baseline: values.get('baselines')?.value ?? 1,
        n_followup: followUps?.value ?? 1,
      };
      return planned(lacking, { ...parts, aim: { method: statistics, parameters } });
    }
    default: {
      const byMeans = method.name === 'cluster-means' ? 'mean_z' : statistics;
      const aim =
        s1 === s2
          ? { method: byMeans, parameters: shared }
          : { method: 'mean_z_unequal_sd', parameters: { mean_difference, sd_control: s1, sd_intervention: s2 } };
      return planned(lacking, { ...parts, aim });
    }
  }
}

export function planShares(question: Question): ComparisonPlan {
  const { values, method, framework, margin } = question;
  const lacking = new Lacking(values);
  const control = lacking.need('control', 'control: 45 %');
  const derived: Choice[] = [];
  const difference = values.get('difference');
  let intervention = values.get('intervention');
  if (!intervention && control && difference) {
    const isLower = question.better === 'lower' || control.value + difference.value >= 1;
    const share = control.value + (isLower ? -difference.value : difference.value);
    intervention = reckoned('intervention', share, 'derived', exactly('share', share, '%'));
    derived.push(intervention);
  }
  const refused =
    sameUnit([control, intervention, difference, margin], 'share') ??
    otherDifference(difference, control, values.get('intervention'));
  const p1 = control?.value ?? 0.5;
  const halfWidth = values.get('half-width');
  if (halfWidth) {
    const p2 = intervention?.value ?? p1;
    const of = intervention && !question.hasOneArm ? 'difference' : 'each-arm';
    const aim: Estimate = { halfWidth: halfWidth.value, of, variances: [p1 * (1 - p1), p2 * (1 - p2)] };
    return planned(lacking, { aim, derived, like: halfWidth.quantity, scale: 'half-width', refused });
  }
  if (framework !== 'superiority') {
    if (!margin) lacking.lacks('margin', 'margin: 10 %', 'effect');
    const p2 = intervention?.value ?? p1;
    const parameters = {
      p_control: p1,
      p_intervention: p2,
      margin: margin?.value ?? 0.1,
      higher_is_better: question.better !== 'lower',
    };
    const isUnclear = p1 !== p2 && question.better === undefined;
    return planned(lacking, {
      aim: { method: 'noninf_prop', parameters },
      derived,
      like: exactly('share', p1, '%'),
      scale: 'margin',
      ...twoMargins(framework),
      refused: refused ?? (isUnclear ? directionUnknown : mustBeAlike(framework, p1 === p2)),
    });
  }
  if (!intervention) lacking.need('intervention', 'intervention: 60 %', 'effect');
  const p2 = intervention?.value ?? (p1 < 0.5 ? p1 + 0.25 : p1 - 0.25);
  const byShares = method.name === 'cluster-means' ? 'prop_unpooled' : describedMethods[method.name].method;
  return planned(lacking, {
    aim: { method: byShares, parameters: { p_control: p1, p_intervention: p2 } },
    derived,
    like: exactly('share', p1, '%'),
    scale: 'share',
    refused,
    standardised: Math.abs(p2 - p1) / Math.sqrt((p1 * (1 - p1) + p2 * (1 - p2)) / 2),
  });
}

export function planTimes({ values, method, framework }: Question): ComparisonPlan {
  const lacking = new Lacking(values);
  const control = lacking.need('control', 'control: 60 %');
  const intervention = values.get('intervention');
  const derived: Choice[] = [];
  let ratio = values.get('hazard-ratio');
  if (!ratio && control && intervention) {
    ratio = reckoned('hazard-ratio', hazardRatioOf(control.quantity, intervention.quantity), 'derived');
    derived.push(ratio);
  }
  if (!ratio) lacking.need('hazard-ratio', 'hazard-ratio: 1.4', 'effect');
  const hazard_ratio = ratio?.value ?? 1.4;
  const isMedian = control?.quantity.dimension === 'duration';
  const parts = {
    derived,
    like: exactly('number', hazard_ratio),
    scale: 'hazard-ratio' as const,
    refused: framework === 'superiority' ? sameUnit([control, intervention]) : marginOfTimes,
  };
  if (!isMedian) {
    const parameters = { hazard_ratio, event_prob_control: control?.value ?? 0.5 };
    return planned(lacking, { ...parts, aim: { method: describedMethods[method.name].method, parameters } });
  }
  const accrual = lacking.need('accrual', 'accrual: 12 months');
  const followUp = lacking.need('follow-up', 'follow-up: 12 months');
  const parameters = {
    hazard_ratio,
    median_control: control.value,
    accrual: accrual?.value ?? 0,
    followup_after_accrual: followUp?.value ?? 1,
  };
  const refused = parts.refused ?? (method.name === 'freedman' ? freedmanByMedian : undefined);
  return planned(lacking, { ...parts, refused, aim: { method: 'logrank_schoenfeld_accrual', parameters } });
}

export function planCounts({ values, method, framework }: Question, isRate: boolean): ComparisonPlan {
  const lacking = new Lacking(values);
  const control = lacking.need('control', isRate ? 'control: 1.2' : 'control: 45 days');
  const intervention = values.get('intervention');
  const derived: Choice[] = [];
  let ratio = values.get('rate-ratio');
  if (!ratio && control && intervention) {
    ratio = reckoned('rate-ratio', intervention.value / control.value, 'derived');
    derived.push(ratio);
  }
  if (!ratio) lacking.need('rate-ratio', 'rate-ratio: 0.75', 'effect');
  const isPoisson = method.name.startsWith('poisson');
  const dispersion = isPoisson ? undefined : lacking.need('dispersion', 'dispersion: 1.2');
  const exposure = isRate ? lacking.need('exposure', 'exposure: 12 months') : undefined;
  const per = isRate ? lacking.need('per', 'per: 1 year') : undefined;
  const rate_ratio = ratio?.value ?? 0.75;
  // A rate's own unit of time is counted in; counts are of the whole time in which everybody is observed.
  const units = exposure && per ? exposure.value / per.value : 1;
  const parameters = {
    rate_control: control?.value ?? 1,
    rate_ratio,
    exposure: units,
    ...(isPoisson ? {} : { dispersion_k: dispersion?.value ?? 1 }),
  };
  return planned(lacking, {
    aim: { method: describedMethods[method.name].method, parameters },
    derived,
    like: exactly('number', rate_ratio),
    scale: 'rate-ratio',
    refused: framework === 'superiority' ? sameUnit([control, intervention]) : marginOfTimes,
  });
}

/** ln(1 − pI)/ln(1 − pC) of shares with the event; the ratio of the medians turned round. */
function hazardRatioOf(control: Quantity, intervention: Quantity): number {
  const [c = 0, i = 0] = [control.min, intervention.min];
  return control.dimension === 'duration' ? c / i : Math.log1p(-i) / Math.log1p(-c);
}

function between(name: 'difference', a: Choice, b: Choice): Choice {
  const difference = Math.abs(b.value - a.value);
  return reckoned(name, difference, 'derived', onScaleOf(a.quantity, difference));
}

/** How much better the intervention is expected to be; unknown where it is not told what is better. */
function inFavour(
  difference: number,
  control: Choice | undefined,
  intervention: Choice | undefined,
  better: Question['better'],
): number | undefined {
  if (difference === 0) return 0;
  if (!control || !intervention || better === undefined) return undefined;
  const more = intervention.value - control.value;
  return better === 'higher' ? more : -more;
}

const twoMargins = (framework: Question['framework']) => (framework === 'equivalence' ? { isTwoMargins: true } : {});

/** Equivalence is only reckoned with where the arms are expected to be alike. */
function mustBeAlike(framework: Question['framework'], areAlike: boolean): Localized | undefined {
  return framework === 'equivalence' && !areAlike ? equivalenceOfUnlike : undefined;
}

/** Refuses values that cannot be held against each other. */
function sameUnit(choices: readonly (Choice | undefined)[], expected?: Quantity['dimension']): Localized | undefined {
  const dimensions = new Set(choices.flatMap((choice) => (choice ? [choice.quantity.dimension] : [])));
  if (expected !== undefined && dimensions.size > 0) dimensions.add(expected);
  return dimensions.size > 1 ? otherUnits : undefined;
}

/** Refuses a difference that the arms do not have, by more than rounding makes of it. */
function otherDifference(
  told: Choice | undefined,
  control: Choice | undefined,
  intervention: Choice | undefined,
): Localized | undefined {
  if (!told?.isExact || !control?.isExact || !intervention?.isExact) return undefined;
  if (control.quantity.dimension !== told.quantity.dimension) return undefined;
  if (intervention.quantity.dimension !== told.quantity.dimension) return undefined;
  const ofArms = Math.abs(intervention.value - control.value);
  const stated = Math.abs(told.value);
  if (Math.abs(ofArms - stated) <= 0.1 * Math.max(ofArms, stated)) return undefined;
  const arms = onScaleOf(told.quantity, ofArms);
  return inBoth((language) =>
    twoDifferences[language]
      .replace('{told}', () => showQuantity(told.quantity, language))
      .replace('{arms}', () => showQuantity(arms, language)),
  );
}

const plain: Quantity = exactly('duration', 1, 'days');

function unitOf({ dimension, unit }: Quantity, otherwise: string): string {
  if (dimension === 'share') return ' %';
  if (dimension === 'number') return '';
  return ` ${unit ?? otherwise}`;
}

const otherUnits: Localized = {
  en: 'What is compared is not told in one unit: the values cannot be held against each other.',
  sv: 'Det som jämförs anges inte i en och samma enhet: värdena går inte att ställa mot varandra.',
};
const twoDifferences: Localized = {
  en: 'The difference is told as {told}, but the arms differ by {arms}: correct the one that is wrong.',
  sv: 'Skillnaden anges som {told}, men grupperna skiljer sig åt med {arms}: rätta den uppgift som är fel.',
};
const directionUnknown: Localized = {
  en: 'A difference is expected, but it is not known in favour of which arm it lies: tell what is expected in `control` and in `intervention`, of an outcome of which the vocabulary knows what is better.',
  sv: 'En skillnad väntas, men det framgår inte till vilken grupps fördel: ange vad som väntas i `control` och i `intervention`, för ett utfall där ordlistan vet vad som är bättre.',
};
const marginOfTimes: Localized = {
  en: 'A margin for times, counts or rates is not reckoned with: only for means and shares.',
  sv: 'En gräns för tider, antal eller frekvenser kan inte räknas med: bara för medelvärden och andelar.',
};
const freedmanByMedian: Localized = {
  en: 'By Freedman the share who have the event is needed, not the median time.',
  sv: 'Enligt Freedman behövs andelen som får händelsen, inte mediantiden.',
};
const equivalenceOfUnlike: Localized = {
  en: 'Equivalence is only reckoned with where the arms are expected to be alike.',
  sv: 'Likvärdighet kan bara räknas med när grupperna väntas vara lika.',
};
