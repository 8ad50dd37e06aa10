import * as z from 'zod';
import type { Comparison, GivenArms, Shape, Values } from './comparison.ts';
import { count } from './fields.ts';
import { defineMethod, type Method } from './method.ts';
import { type AlphaInputs, alphaFields, oneSidedAlphaField, tailIn } from './size-method.ts';

/** The power that a comparison has with given numbers. */
export function powerMethod<S extends Shape, E extends keyof Values<S> & string>(comparison: Comparison<S, E>): Method {
  const alpha = comparison.oneSided ? oneSidedAlphaField : alphaFields;
  const inputs = z.strictObject({ ...comparison.parameters, ...alpha, n_control: count, n_intervention: count });
  return defineMethod(inputs, (given) => {
    const parameters = given as Values<S>;
    const asked = given as unknown as AlphaInputs & { n_control: number; n_intervention: number };
    const arms: GivenArms = { n1: asked.n_control, n2: asked.n_intervention, tail: tailIn(asked) };
    const power = comparison.power(parameters, arms);
    return { power, unrounded: { power, ...comparison.powerDetails?.(parameters, arms) } };
  });
}
