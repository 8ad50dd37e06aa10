import * as z from 'zod';
import { many, measure, one, term } from '../claim.ts';

/** A score that decides what people get. */
export const score = z.object({
  instrument: many(term('instrument'), 'What it is measured with', 'Vad det mäts med'),
  cutOff: one(measure, 'The score from which it holds', 'Poängen från vilken det gäller'),
});
