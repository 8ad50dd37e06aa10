import type { Claim, Localized, Quantity, Range } from '@rtw-protocol/model';

// What is known of a sample size: what a protocol states, what follows from it, and where they part. Plain data; every
// text stands in both languages. Numbers are in base units, as quantities are: shares from 0 to 1, durations in days,
// points of a scale and counts as they are. Persons are whole.

/** One `sample-size` of a study, recomputed. */
export interface Calculation {
  /** Names of the outcomes it is for; empty where the text does not say. */
  outcomes: readonly string[];
  /** Women, men, or other words, where the number is for a part of the participants alone. */
  among?: Localized | undefined;
  /** Whether the study's size is judged by it: for a primary outcome (or none named), and not merely considered. */
  deciding: boolean;
  /** Whether it gives a number for a test, or for an estimate of a given precision. */
  aim: 'power' | 'precision';
  /** Where the whole block stands. */
  range: Range;
  /**
   * The ways in which the parameters can be read: one where each has one value, one for each combination where values
   * disagree, and both ends where a value is a range ("10 to 15 days"). Never empty, and at most `mostWays`.
   */
  ways: readonly [Way, ...Way[]];
  /** What the protocol states as a number of persons, clusters or events, each held against every way. */
  stated: readonly StatedNumber[];
}

/** One way to read the parameters, and what follows from it. */
export interface Way {
  /** What it rests on, in the order in which the calculation uses it; also what is taken for granted. */
  parameters: readonly Parameter[];
  /** Absent where it is not told what is compared, or a method of the author's own is told in words. */
  method?: ChosenMethod | undefined;
  /** The author's own words for a method that is not recomputed. */
  ownMethod?: { text: string; range: Range } | undefined;
  /** What has to be written before anything can be recomputed, one by one; empty where all is there. */
  missing: readonly Missing[];
  /** Why the parameters have no answer, though all are there. */
  refused?: Localized | undefined;
  /** The calculation step by step, for showing; empty where nothing is recomputed. */
  steps: readonly Step[];
  /** What is needed; absent where parameters are missing or refused. */
  needed?: Needed | undefined;
  /** The power at the numbers that the protocol tells, each after the expected attrition where it is one to recruit. */
  powers: readonly PowerAt[];
  /** The smallest effect that those numbers can show at the stated alpha and power, on the outcome's own scale. */
  detectable: readonly DetectableAt[];
}

/** The names of parameters: the words of the language that state them, but for the last two. */
export const parameterNames = [
  'difference',
  'sd',
  'control',
  'intervention',
  'hazard-ratio',
  'rate-ratio',
  'dispersion',
  'exposure',
  'per',
  'accrual',
  'follow-up',
  'baseline-correlation',
  'baselines',
  'follow-ups',
  'margin',
  'half-width',
  'alpha',
  'sided',
  'sharing-alpha',
  'power',
  'ratio',
  'icc',
  'cluster-size',
  'cluster-size-variation',
  'clusters',
  'attrition',
] as const;
export type ParameterName = (typeof parameterNames)[number];

/** A figure that the calculation rests on. */
export interface Parameter {
  name: ParameterName;
  label: Localized;
  /** In base units: a share from 0 to 1, a duration in days. The ratio is intervention to control. */
  value: number;
  /** As the protocol has it, with its unit; for `showQuantity`. */
  quantity: Quantity;
  /** The arm that it is for, where each arm has its own. */
  arm?: string | undefined;
  /**
   * `stated` in the block itself; stated `elsewhere` in the study (the design's ratio, the flow's attrition); `derived`
   * from other parameters; `convention` where nobody tells and the custom holds (two-sided, arms of equal size).
   */
  from: 'stated' | 'elsewhere' | 'derived' | 'convention';
  /** Whether the text tells the value itself, and no range that it lies in, whose end or middle it then is. */
  isExact: boolean;
  /** Why the protocol's author, or whoever wrote it down, assumes it; empty where no reason is given. */
  assumed?: string | undefined;
  /** Where it is told; absent where it is not. */
  range?: Range | undefined;
}

/** The names of methods: the words of `method` in the language. */
export const methodNames = [
  'pooled-proportions',
  'unpooled-proportions',
  'arcsine-proportions',
  'continuity-corrected-proportions',
  't-test',
  'z-test',
  'ancova',
  'ancova-by-z',
  'repeated-measures',
  'schoenfeld',
  'freedman',
  'negative-binomial',
  'negative-binomial-common-rate',
  'negative-binomial-reference-rate',
  'poisson',
  'poisson-difference',
  'cluster-means',
] as const;
export type MethodName = (typeof methodNames)[number];

export interface ChosenMethod {
  name: MethodName;
  label: Localized;
  /** Whether the protocol names it, or what is compared picks it. */
  from: 'stated' | 'comparison';
  /** Why it is this one: one sentence. */
  why: Localized;
  /** Who described it: "Fleiss, Levin & Paik 2003". */
  source: string;
  range?: Range | undefined;
}

/** A parameter that is not there, and the statement that would tell it. */
export interface Missing {
  name: ParameterName | 'compare';
  label: Localized;
  /** The statement to write, with a figure to put another in the place of: `sd: 40 days`. */
  write: string;
  /** Where it belongs: the `sample-size` itself, or the block after `compare: …`. */
  block: 'sample-size' | 'compare' | 'design';
}

/** A number in each arm, rounded up. */
export interface Arms {
  control: number;
  intervention: number;
  /** All arms of the study together: with three arms, one of control and two of intervention. */
  total: number;
}

/** What is needed, from the persons that a trial without clusters would analyse to those to recruit. */
export interface Needed {
  /** Events in the two arms that are compared; of a time to an event. */
  events?: number | undefined;
  /** Analysed, if persons were randomised one by one. */
  individual: Arms;
  /** The factor by which clusters inflate the number; absent where there are no clusters. */
  designEffect?: number | undefined;
  /** Per arm, and in all. */
  clusters?: { perArm: number; total: number } | undefined;
  /** Persons in a cluster: as stated, or as the number of clusters demands. */
  clusterSize?: number | undefined;
  /** Analysed, clusters counted with. The same as `individual` where there are none. */
  analysed: Arms;
  /** To recruit, so that those are left; absent where no attrition is expected or told. */
  recruited?: Arms | undefined;
}

/** One step of the calculation, to be shown below one another. */
export interface Step {
  kind:
    | 'alpha'
    | 'effect'
    | 'events'
    | 'individual'
    | 'design-effect'
    | 'clusters'
    | 'analysed'
    | 'attrition'
    | 'total';
  /** What is reckoned: "Per arm, if persons were randomised". */
  title: Localized;
  /** The formula with its figures: "1 + (12 − 1) × 0.02". Empty where there is nothing to show. */
  working: Localized;
  /** What comes out, as a reader writes it: "174 per arm (173.2)". */
  result: Localized;
  /** Before rounding. */
  unrounded?: number | undefined;
}

/** Which number of persons something is said of; `given` is one that a power is told for (`given-per-arm`). */
export type NumberOfPersons = 'required' | 'given' | 'planned' | 'recruited';

/** The power at a number that the protocol tells. */
export interface PowerAt {
  of: NumberOfPersons;
  label: Localized;
  /** As it is told, in all arms. */
  told: number;
  /** After the expected attrition (planned), or as it is (required, recruited). */
  analysed: number;
  /** From 0 to 1. */
  power: number;
  /** Why the number is assumed, where it is. */
  assumed?: string | undefined;
  /** Where the number is told. */
  range: Range;
}

/** The smallest effect that a number can show. */
export interface DetectableAt {
  of: NumberOfPersons;
  label: Localized;
  told: number;
  analysed: number;
  /** One for each direction in which there is one. */
  effects: readonly [Effect, ...Effect[]];
  /** Why the number is assumed, where it is. */
  assumed?: string | undefined;
  range: Range;
}

export interface Effect {
  /**
   * What it is: a difference of means, a share in the intervention arm, a hazard or rate ratio; the margin that can be
   * kept to; half the width of the interval, of a study sized for precision.
   */
  scale: 'difference' | 'share' | 'hazard-ratio' | 'rate-ratio' | 'margin' | 'half-width';
  /** Whether it lies above or below the control arm; absent for a difference that may lie either way. */
  direction?: 'higher' | 'lower' | undefined;
  /** On the outcome's own scale, with its unit; for `showQuantity`. */
  quantity: Quantity;
  /** As a clause: "a difference of 12.5 days", "62 % in the intervention arm". */
  text: Localized;
}

/** A number of the protocol, held against the recomputed one. */
export interface StatedNumber {
  word: 'required' | 'required-per-arm' | 'participants' | 'participants-per-arm' | 'clusters' | 'events';
  /** As it is told; its range is the value's own. */
  claim: Claim<Quantity>;
  /**
   * Whether it stands for those analysed (`required`), those to recruit (`participants`; those analysed, where no
   * attrition is told), clusters or events.
   */
  stage: 'analysed' | 'recruited' | 'clusters' | 'events';
  /** Why it is assumed, where it is. */
  assumed?: string | undefined;
  /** For each way that has an answer, in their order. */
  against: readonly Comparison[];
}

export interface Comparison {
  /** Which of `ways`. */
  way: number;
  /** The recomputed number of the same kind: of the arm, or of all, as the statement is. */
  needed: number;
  /** Stated less needed: below zero where too few are stated. Absent where the statement is a range or an "about". */
  difference?: number | undefined;
  /**
   * `agrees`: the same number, or the same by another of the customs (see `custom`); `enough`: of those to recruit, at
   * least as many as needed; `short`: of those to recruit, fewer; `differs`: of those required, clusters or events,
   * another number; `unclear`: a range in which the needed number lies, or parameters that are themselves no more than a
   * range.
   */
  verdict: 'agrees' | 'enough' | 'short' | 'differs' | 'unclear';
  /** By which other custom of reckoning it agrees: another of the common formulas, another rounding. */
  custom?: Localized | undefined;
  /** Whether it agrees because what is to be recruited is stated as what is required. */
  includesAttrition?: boolean | undefined;
  /** What would give the stated number, where that fits exactly. */
  cause?: Cause | undefined;
}

/** A mistake that gives the stated number exactly, and nothing else does that is tried before it. */
export interface Cause {
  kind:
    | 'design-effect-forgotten'
    | 'attrition-multiplied'
    | 'attrition-forgotten'
    | 'one-sided'
    | 'two-sided'
    | 'total-for-per-arm'
    | 'per-arm-for-total'
    | 'multiplicity-forgotten'
    | 'other-power';
  /** "what a calculation without the design effect would give", to stand after "the stated 64 is". */
  text: Localized;
}
