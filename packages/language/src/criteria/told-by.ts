import { resolvePath } from './paths.ts';
import type { Cause } from './trace.ts';
import type { Path } from './tree.ts';

/** What follows from one statement: the statement is what a protocol writes to break the silence. */
const tellingStatement: Readonly<Record<string, string>> = {
  prevention: 'population.sick-leave-status',
  'on-sick-leave': 'population.sick-leave-status',
  'mixed-status': 'population.sick-leave-status',
};

const known = new Map<string, Path | undefined>();

/** A silence as that of the statement that would break it, where there is one. */
export function asToldBy(cause: Cause): Cause {
  if (cause.kind !== 'silent' || cause.path.variable !== undefined) return cause;
  const { words } = cause.path;
  if (!known.has(words)) {
    const statement = Object.hasOwn(tellingStatement, words) ? tellingStatement[words] : undefined;
    const resolved = statement === undefined ? undefined : resolvePath(statement.split('.'), new Map());
    known.set(words, resolved?.ok ? resolved.path : undefined);
  }
  const path = known.get(words);
  return path ? { ...cause, path } : cause;
}
