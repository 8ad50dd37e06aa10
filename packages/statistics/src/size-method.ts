import * as z from 'zod';
import type { Comparison, Demand, Shape, Values } from './comparison.ts';
import { armsFromRoundedControls, roundedArms } from './design/arms.ts';
import { requirePowerAboveTail, tailOf } from './design/error-rates.ts';
import { probability, ratio, sided } from './fields.ts';
import { defineMethod, type Method } from './method.ts';

/** What `alpha` is called, and how it is read: in total with a number of sides, or one-sided by name. */
export const alphaFields = { alpha: probability, sided };
export const oneSidedAlphaField = { alpha_one_sided: probability };

export type AlphaInputs = { alpha: number; sided: 1 | 2 } | { alpha_one_sided: number };

export const tailIn = (inputs: AlphaInputs): number =>
  'alpha_one_sided' in inputs ? inputs.alpha_one_sided : tailOf(inputs.alpha, inputs.sided);

/** The numbers that a comparison needs, with the power that the rounded numbers have. */
export function sizeMethod<S extends Shape, E extends keyof Values<S> & string>(comparison: Comparison<S, E>): Method {
  const alpha = comparison.oneSided ? oneSidedAlphaField : alphaFields;
  const inputs = z.strictObject({ ...comparison.parameters, ...alpha, power: probability, ratio });
  return defineMethod(inputs, (given) => {
    const parameters = given as Values<S>;
    const asked = given as unknown as AlphaInputs & { power: number; ratio: number };
    const demand: Demand = { tail: tailIn(asked), power: asked.power, ratio: asked.ratio };
    requirePowerAboveTail(demand);
    const controls = comparison.controls(parameters, demand);
    const arms = roundedArms(controls, demand.ratio);
    return {
      ...arms,
      power_at_n: comparison.power(parameters, { ...arms, tail: demand.tail }),
      unrounded: {
        n1: controls,
        n2: demand.ratio * controls,
        ...comparison.details?.(parameters, demand),
        alt: { ...armsFromRoundedControls(controls, demand.ratio), ...comparison.alternatives?.(parameters, demand) },
      },
    };
  });
}
