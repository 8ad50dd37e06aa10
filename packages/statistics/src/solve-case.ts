import { checked } from './checked.ts';
import type { Solution } from './method.ts';
import { methods } from './methods.ts';
import { type Reason, Refusal } from './refusal.ts';

export type { Solution, Unrounded } from './method.ts';

/** An answer, or why there is none. */
export type Answer = { readonly solution: Solution } | { readonly refused: Reason };

/** Solves a case by the name of its method. Whatever the inputs are, figures come back finite or not at all. */
export function solveCase(method: string, inputs: unknown): Answer {
  try {
    const found = methods.get(method);
    if (!found) throw new Refusal(unknownMethod(method));
    const solution = found.solve(checked(found.inputs, inputs));
    if (!allFinite(solution)) throw new Refusal(tooExtreme);
    return { solution };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.reason };
    throw error;
  }
}

function allFinite(figures: object): boolean {
  return Object.values(figures).every((figure) =>
    typeof figure === 'object' ? allFinite(figure as object) : Number.isFinite(figure),
  );
}

const unknownMethod = (method: string): Reason => ({
  en: `There is no method ${method}. The methods are ${[...methods.keys()].join(', ')}.`,
  sv: `Det finns ingen metod ${method}. Metoderna är ${[...methods.keys()].join(', ')}.`,
});

const tooExtreme: Reason = {
  en: 'The inputs are so extreme that the numbers of a computer do not hold the answer.',
  sv: 'Värdena är så extrema att svaret inte ryms i datorns tal.',
};
