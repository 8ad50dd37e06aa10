import type { Reason } from '../refusal.ts';

/** A trial of two arms as its calculation of size sees it. Shares lie from 0 to 1. */
export interface Trial {
  readonly aim: Test | Estimate;
  /** Total type I error; of an estimate, one less the confidence. */
  readonly alpha: number;
  readonly sided: 1 | 2;
  readonly power: number;
  /** Intervention to control. */
  readonly ratio: number;
  readonly clusters?: Clusters | undefined;
  /** The share of those recruited who are lost. */
  readonly attrition?: number | undefined;
}

/** A test that is to find an effect: a method of `methods`, with its parameters but for the demands. */
export interface Test {
  readonly method: string;
  readonly parameters: Readonly<Record<string, number | boolean>>;
}

/**
 * An estimate whose confidence interval is to be no wider than twice `halfWidth`: of the difference between the arms, or
 * of the mean or the share in each of them. `variances` are those of one person's value in each arm.
 */
export interface Estimate {
  readonly halfWidth: number;
  readonly of: 'difference' | 'each-arm';
  readonly variances: readonly [control: number, intervention: number];
}

/** Groups of persons are randomised. Either their size is told, or how many there are in each arm. */
export interface Clusters {
  readonly icc: number;
  readonly size?: number | undefined;
  readonly perArm?: number | undefined;
  /** The coefficient of variation of their sizes. */
  readonly variation: number;
  /** Whether the means of clusters are compared by a t-test: yes, no, or where there are few of them. */
  readonly byMeans: 'yes' | 'no' | 'if-few';
  /** The difference between persons in their standard deviations, which a test of means of clusters needs. */
  readonly standardised?: number | undefined;
}

/** A number in each arm. */
export interface Pair {
  readonly control: number;
  readonly intervention: number;
}

export interface TrialSize {
  /** Both arms together, unrounded; of a time to an event. */
  readonly events?: number | undefined;
  /** If persons were randomised one by one, unrounded. */
  readonly individual: Pair;
  readonly designEffect?: number | undefined;
  /** Persons analysed in a cluster: as told, or as so few clusters need; whole then. */
  readonly clusterSize?: number | undefined;
  /** Whole clusters in each arm, and before rounding. */
  readonly clusters?: (Pair & { readonly unrounded: Pair; readonly byMeans: boolean }) | undefined;
  /** To be analysed; whole. */
  readonly analysed: Pair;
  /** To be recruited; whole. Absent where no loss is told. */
  readonly recruited?: Pair | undefined;
}

/** What comes out, or why nothing does. */
export type Outcome<T> = { readonly found: T } | { readonly refused: Reason };
