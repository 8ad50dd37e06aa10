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
  const waive: FixRequest = { kind: 'waive', criterion: criterion.id };
  return isSilent ? [...insertions(criterion, context), waive] : [waive];
}

function insertions({ places }: CompiledCriterion, context: Context): FixRequest[] {
  const last = places.at(-1);
  if (!last?.write) return [];
  const isOfThings = last.path.steps.some(({ get }) => get === 'things');
  if (!isOfThings) return isWritten(last.path, context) ? [] : [{ kind: 'insert', path: last.write }];
  const inside = decidingThing(context);
  if (!inside) return isWritten(last.path, context) ? [] : [{ kind: 'insert', path: last.write }];
  if (last.path.yields !== 'things') return [{ kind: 'insert', path: last.write, inside }];
  // The list has what is meant; what is missing stands in it.
  return silentWithin(context).map((words) => ({ kind: 'insert', path: [...(last.write ?? []), ...words], inside }));
}

/** The words of what is silent in the things that decided. */
function silentWithin({ trace }: Context): string[][] {
  const first = trace.items[0];
  const silent = trace.causes.filter(({ kind, path }) => kind === 'silent' && path.variable === first?.variable);
  const words = silent
    .map(({ path }) => path.words.slice((path.variable ?? '').length + 1))
    .filter((own) => own !== '');
  return [...new Set(words)].map((own) => own.split('.'));
}

/** Whether the statement is there already, be it that it says `not reported`. */
function isWritten(path: Path, { study }: Context): boolean {
  let thing: unknown = study;
  for (const step of path.steps) {
    if (typeof thing !== 'object' || thing === null || !('field' in step)) return true;
    const next: unknown = (thing as Record<string, unknown>)[step.field];
    if (next === undefined || (Array.isArray(next) && next.length === 0)) return false;
    if (Array.isArray(next)) return true;
    if ((next as Property).claims) return true;
    thing = next;
  }
  return true;
}
