import * as z from 'zod';
import { many, measure, one, term, text } from '../claim.ts';

/** Something that divides people into groups: for the allocation, the matching or the analysis. */
export const stratifier = z.object({
  levels: many(text, 'The groups that it divides people into', 'Grupperna som den delar in i'),
  cutOff: one(measure, 'Where it divides', 'Var den delar'),
  instrument: many(term('instrument'), 'What it is measured with', 'Vad den mäts med'),
});
