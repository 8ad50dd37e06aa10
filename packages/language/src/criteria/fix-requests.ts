import type { Range } from '@rtw-protocol/model';
import type { Context } from './context.ts';
import { preferDeciding, type Thing } from './places.ts';
import { statementWords } from './statement-words.ts';
import type { CompiledCriterion, CompiledPlace, Path, Step } from './tree.ts';

/**
 * A change that would answer a finding, told by what it does. Where in the text it goes needs the syntax tree, and
 * is the check layer's to find out.
 */
export type FixRequest =
  /**
   * Write the missing statement: `['analysis', 'set']`. Where it belongs to a particular thing, `inside` is where the
   * name of that thing stands, and the last of the words is the statement.
   */
  { kind: 'insert'; path: string[]; inside?: Range } | { kind: 'waive'; criterion: string };

/** The changes that may answer a finding about a criterion. */
export function fixRequests(criterion: CompiledCriterion, isSilent: boolean, context: Context): FixRequest[] {
  const last = criterion.places.at(-1);
  const waive: FixRequest = { kind: 'waive', criterion: criterion.id };
  return isSilent && last?.write ? [...insertions(last, last.write, context), waive] : [waive];
}

function insertions(place: CompiledPlace, write: string[], context: Context): FixRequest[] {
  const { steps, words } = place.path;
  const lastList = steps.findLastIndex(({ get }) => get === 'things');
  // Sample sizes have no names; the study has one, as a rule.
  if (lastList === -1 || words.startsWith('sample-size.')) {
    return isWritten(context.study as unknown as Thing, steps) ? [] : [{ kind: 'insert', path: write }];
  }
  const things = thingsAlong(steps.slice(0, lastList + 1), context);
  if (things.length === 0) return [{ kind: 'insert', path: write.slice(0, lastList + 1) }];
  const rest = steps.slice(lastList + 1);
  // The list has what is meant; what is missing stands in it.
  return rest.length === 0 ? silentIn(things, place.path, context) : lackingIn(things, rest, write);
}

/** The things that a path leads to; those that decided the answer, where there are any. */
function thingsAlong(steps: readonly Step[], context: Context): Thing[] {
  let things: Thing[] = [context.study as unknown as Thing];
  for (const step of steps) {
    if (!('field' in step)) return [];
    things = preferDeciding(
      things.flatMap((thing) => within(thing, step.field)),
      context,
    );
  }
  return things;
}

/** The statement that the first of the things lacks. Only a statement of the thing itself can be written so. */
function lackingIn(things: readonly Thing[], rest: readonly Step[], write: string[]): FixRequest[] {
  const lacking = rest.length === 1 ? things.find((thing) => !isWritten(thing, rest)) : undefined;
  return lacking ? [{ kind: 'insert', path: write, inside: lacking.range as Range }] : [];
}

/** The statements whose silence left the answer open, in the first of the things that decided. */
function silentIn(things: readonly Thing[], list: Path, { trace }: Context): FixRequest[] {
  const note = trace.items.find(({ item }) => item.kind === 'thing' && things.includes(item.thing));
  if (note?.item.kind !== 'thing') return [];
  const { thing } = note.item;
  const missing = new Map<string, string[]>();
  for (const { kind, path } of trace.causes) {
    if (kind !== 'silent' || path.variable !== note.variable) continue;
    const own = path.words.slice(path.variable.length + 1);
    const write = own.includes('.') ? undefined : statementWords([...list.words.split('.'), own]);
    if (own && write && !isWritten(thing, path.steps.slice(0, 1))) missing.set(own, write);
  }
  return [...missing.values()].map((path) => ({ kind: 'insert', path, inside: thing.range as Range }));
}

/** Whether the statement is there already, be it that it says `not reported`. */
function isWritten(thing: Thing, steps: readonly Step[]): boolean {
  let owners: Thing[] = [thing];
  for (const step of steps) {
    if (!('field' in step)) return true;
    owners = owners.flatMap((owner) => within(owner, step.field));
    if (owners.length === 0) return false;
    if (step.get === 'property') return true;
  }
  return true;
}

function within(thing: Thing, field: string): Thing[] {
  const found = thing[field] as Thing | Thing[] | undefined;
  return found === undefined ? [] : [found].flat();
}
