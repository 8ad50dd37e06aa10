import type { Variables } from './paths.ts';
import type { Report } from './problem.ts';
import type { Literal } from './tree.ts';
import type { Type } from './types.ts';

/** What the names of an expression may stand for, and where to complain. */
export interface Scope {
  variables: Variables;
  parameters: ReadonlyMap<string, { value: Literal; type: Type }>;
  /** The conditions of a grade count answers and do not look at the study. */
  isGrade?: boolean;
  /** The parameters that have been used. */
  used: Set<string>;
  report: Report;
}
