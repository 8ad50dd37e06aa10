import * as z from 'zod';

/**
 * What a criterion answers. `not-reported` is Kleene's unknown: the protocol does not say. `not-applicable`
 * means that the question does not arise for this study; it drops out of every count.
 */
export const answers = ['met', 'not-met', 'not-reported', 'not-applicable'] as const;
export const answer = z.enum(answers);
export type Answer = z.infer<typeof answer>;

/** An answer as readers see it: a waiver stands before it, and does not change it. */
export const status = z.enum([...answers, 'waived']);
export type Status = z.infer<typeof status>;
