import * as z from 'zod';
import type { Comparison, Shape, Values } from './comparison.ts';
import { requirePowerAboveTail } from './design/error-rates.ts';
import { count, probability } from './fields.ts';
import { defineMethod, type Method } from './method.ts';
import { type AlphaInputs, alphaFields, oneSidedAlphaField, tailIn } from './size-method.ts';
import { smallestEffects } from './solving/smallest-effects.ts';

/** The smallest effect, in each direction, that a comparison detects with given numbers at the power asked for. */
export function detectableMethod<S extends Shape, E extends keyof Values<S> & string>(
  comparison: Comparison<S, E>,
): Method {
  const { [comparison.effect]: _, ...known } = comparison.parameters;
  const alpha = comparison.oneSided ? oneSidedAlphaField : alphaFields;
  const numbers = { n_control: count, n_intervention: count };
  const inputs = z.strictObject({ ...known, ...alpha, power: probability, ...numbers });
  return defineMethod(inputs, (given) => {
    const asked = given as unknown as AlphaInputs & { power: number; n_control: number; n_intervention: number };
    const tail = tailIn(asked);
    requirePowerAboveTail({ tail, power: asked.power });
    const arms = { n1: asked.n_control, n2: asked.n_intervention, tail };
    const parameters = given as Omit<Values<S>, E>;
    const effects = smallestEffects(comparison.directions, parameters, asked.power, (effect) =>
      comparison.power({ ...parameters, [comparison.effect]: effect } as Values<S>, arms),
    );
    return { ...effects, unrounded: effects };
  });
}
