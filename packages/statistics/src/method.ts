import type * as z from 'zod';

/** What is answered: rounded figures, and the unrounded ones that they come from. */
export interface Solution {
  readonly [figure: string]: number | Unrounded;
  readonly unrounded: Unrounded;
}

export interface Unrounded {
  readonly [figure: string]: number | Readonly<Record<string, number>>;
}

/** A calculation by name: what it needs, and how it is solved. */
export interface Method {
  readonly inputs: z.ZodType;
  /** Solves inputs that `inputs` has passed; throws a `Refusal` for those that have no answer. */
  solve(inputs: unknown): Solution;
}

/** A method whose `solve` is typed by its inputs. */
export function defineMethod<I extends z.ZodType>(inputs: I, solve: (inputs: z.output<I>) => Solution): Method {
  return { inputs, solve: (passed) => solve(passed as z.output<I>) };
}
