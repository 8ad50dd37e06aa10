import type { CompiledCriterion, Condition, Literal } from '../../criteria/tree.ts';
import { type Narrowing, narrowing } from '../strictness.ts';

/** What a criterion asks for, compared with what it asked for before. */
export interface ConditionChange {
  way: Narrowing;
  /** The numbers that have changed, where nothing else has. */
  numbers: readonly { old: Literal; now: Literal }[];
}

/** Whether a criterion asks for more than it did, told by what it checks and to which studies it applies. */
export function compareConditions(old: CompiledCriterion, now: CompiledCriterion): ConditionChange {
  const [applies, check] = [changeOf('applies', old, now), changeOf('check', old, now)];
  if (applies.way === 'same') return check;
  if (check.way === 'same') return applies;
  const numbers = [...applies.numbers, ...check.numbers];
  return { way: applies.way === check.way ? check.way : 'unclear', numbers };
}

function changeOf(part: 'applies' | 'check', old: CompiledCriterion, now: CompiledCriterion): ConditionChange {
  const plain = (way: Narrowing): ConditionChange => ({ way, numbers: [] });
  const [before, after] = [old[part], now[part]];
  if (isSame(before, after)) return plain('same');
  // What applies to some studies only asks less than what applies to all of them.
  if (part === 'applies' && (!before || !after)) return plain(after ? 'looser' : 'stricter');
  if (!before || !after) return plain('unclear');
  const parts = part === 'check' ? byParts(before, after) : undefined;
  return parts ? plain(parts) : byNumbers(part, { before, after }, now);
}

/** Of conditions that all have to be met, more are stricter; of things that may not be there, too. */
function byParts(before: Condition, after: Condition): Narrowing | undefined {
  if (before.node === 'absent' && after.node === 'absent') {
    return fewerOrMore(partsOf(before.part, 'any'), partsOf(after.part, 'any'));
  }
  return fewerOrMore(partsOf(before, 'all'), partsOf(after, 'all'));
}

function partsOf(condition: Condition, node: 'all' | 'any'): string[] {
  const parts = condition.node === node ? (condition as { parts: Condition[] }).parts : [condition];
  return parts.map((part) => JSON.stringify(part));
}

function fewerOrMore(before: readonly string[], after: readonly string[]): Narrowing | undefined {
  const gone = before.some((part) => !after.includes(part));
  const added = after.some((part) => !before.includes(part));
  if (gone && added) return undefined;
  if (gone) return 'looser';
  return added ? 'stricter' : 'same';
}

/** Conditions that differ in nothing but numbers differ as they would by a parameter in the place of each. */
function byNumbers(
  part: 'applies' | 'check',
  { before, after }: { before: Condition; after: Condition },
  now: CompiledCriterion,
): ConditionChange {
  const found: { old: Literal; now: Literal }[] = [];
  const shape = withParameters(before, after, found);
  if (shape === undefined) return { way: 'unclear', numbers: [] };
  const { applies: _, ...rest } = now;
  const asked: CompiledCriterion =
    part === 'check' ? { ...rest, check: shape as Condition } : { ...now, applies: shape as Condition };
  const ways = new Set(found.map((each, index) => narrowing(asked, nameOf(index), each.old, each.now)));
  ways.delete('same');
  const [way] = ways;
  return { way: way && ways.size === 1 ? way : 'unclear', numbers: found };
}

const nameOf = (index: number) => `#${index}`;

/** The second of two trees with a parameter in the place of each number that differs; nothing where more differs. */
function withParameters(before: unknown, after: unknown, found: { old: Literal; now: Literal }[]): unknown {
  if (isSame(before, after)) return after;
  if (isNumber(before) && isNumber(after)) {
    found.push({ old: before, now: after });
    return { node: 'parameter', name: nameOf(found.length - 1) };
  }
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return undefined;
  const [a, b] = [before as Record<string, unknown>, after as Record<string, unknown>];
  const keys = Object.keys(b);
  if (Array.isArray(a) !== Array.isArray(b) || !isSame(Object.keys(a).sort(), [...keys].sort())) return undefined;
  const entries = keys.map((key) => [key, withParameters(a[key], b[key], found)] as const);
  if (entries.some(([, value]) => value === undefined)) return undefined;
  return Array.isArray(b) ? entries.map(([, value]) => value) : Object.fromEntries(entries);
}

function isNumber(node: unknown): node is Literal {
  return (
    typeof node === 'object' &&
    node !== null &&
    'node' in node &&
    node.node === 'literal' &&
    (node as Literal).value.kind === 'quantity'
  );
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
