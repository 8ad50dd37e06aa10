import * as z from 'zod';
import { inflateForAttrition } from '../design/inflate-for-attrition.ts';
import { roundUp } from '../design/round-up.ts';
import { count, dropout } from '../fields.ts';
import { defineMethod } from '../method.ts';

/**
 * How many to recruit so that the numbers to be analysed are left.
 *
 * Formula: n/(1 − dropout), rounded up in each arm. Beside it stand two other ways of reckoning that protocols have:
 * both arms inflated together and then rounded, and the wrong n·(1 + dropout), which is too few.
 */
export const attrition = defineMethod(
  z.strictObject({ n_control: count, n_intervention: count, dropout }),
  ({ n_control, n_intervention, dropout }) => {
    const controls = inflateForAttrition(n_control, dropout);
    const intervention = inflateForAttrition(n_intervention, dropout);
    const [n1, n2] = [roundUp(controls), roundUp(intervention)];
    return {
      n1,
      n2,
      n_total: n1 + n2,
      unrounded: {
        n1: controls,
        n2: intervention,
        alt: {
          total_inflated_then_ceiled: roundUp(controls + intervention),
          wrong_multiply_1_plus_d: roundUp(n_control * (1 + dropout)),
        },
      },
    };
  },
);
