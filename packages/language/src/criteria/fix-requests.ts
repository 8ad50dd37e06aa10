import type { Property, Range } from '@rtw-protocol/model';
import type { Context } from './context.ts';
import { decidingThing } from './places.ts';
import type { CompiledCriterion, Path } from './tree.ts';

/**
 * A change that would answer a finding, told by what it does. Where in the text it goes needs the syntax tree, and
 * is the check layer's to find out.
 */
export type FixRequest =
  /**
   * Write the missing statement: `['sample-size', 'attrition']`. `inside` is the name of the thing it belongs to,
   * where it is a particular one.
   */
  { kind: 'insert'; path: string[]; inside?: Range } | { kind: 'waive'; criterion: string };

/** The changes that may answer a finding about a criterion. */
export function fixRequests(criterion: CompiledCriterion, isSilent: boolean, context: Context): FixRequest[] {
  const last = criterion.places.at(-1);
  const waive: FixRequest = { kind: 'waive', criterion: criterion.id };
  if (!isSilent || !last?.write || isWritten(last.path, context)) return [waive];
  const inside = last.path.steps.some(({ get }) => get === 'things') ? decidingThing(context) : undefined;
  return [{ kind: 'insert', path: last.write, ...(inside ? { inside } : {}) }, waive];
}

/** Whether the statement is there already, be it that it says `not reported`. */
function isWritten(path: Path, { study }: Context): boolean {
  let thing: unknown = study;
  for (const step of path.steps) {
    if (typeof thing !== 'object' || thing === null || !('field' in step)) return true;
    const next: unknown = (thing as Record<string, unknown>)[step.field];
    if (next === undefined || (Array.isArray(next) && next.length === 0)) return false;
    // Which of several things lacks the statement is told by the place of the finding.
    if (Array.isArray(next)) return false;
    if ((next as Property).claims) return true;
    thing = next;
  }
  return true;
}
