import * as z from 'zod';

/** The inputs of a list of cases, by what values they may have. */

const number = z.number();

/** A share strictly between none and all. */
export const share = number.gt(0).lt(1);

/** A total type I error, or a power. */
export const probability = share;

export const positive = number.gt(0);

/** A difference in either direction. */
export const difference = number;

/** Persons in an arm, or events; expected numbers need not be whole. */
export const count = number.min(1);

export const wholeCount = z.int().min(1);

/** A correlation of baseline and outcome. At ±1 the baseline would tell the outcome, and no one need be followed. */
export const correlation = number.gt(-1).lt(1);

export const ratio = positive.default(1);

export const sided = z.literal([1, 2]);

/** Intracluster correlation. */
export const icc = number.min(0).max(1);

export const dropout = number.min(0).lt(1);

export const notNegative = number.min(0);
